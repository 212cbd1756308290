/** What the check of a language model's sentences needs of a model that reads a sentence with what it cites. */
export interface ClaimReader {
  /**
   * Log odds that the evidence says what the claim says; undefined for a script that the model cannot read. Rejects when the
   * signal aborts or the model does not answer.
   */
  read(claim: string, evidence: string, signal: AbortSignal): Promise<number | undefined>;
}
