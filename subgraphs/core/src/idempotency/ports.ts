/** Repeated mutations: the first result is kept under the caller's key. */
export interface IdempotencyRecords {
  /**
   * Claims a key for a result within the transaction. `new` goes on; `repeated` answers the first result;
   * `mismatch`: the key came with another input. A claim waits for a transaction that holds the same key.
   */
  claim(claim: IdempotencyClaim): Promise<ClaimOutcome>;
  /** Lets go of a claim of this transaction, for which nothing could be made. */
  release(accountId: string, mutation: string, key: string): Promise<void>;
  /** Whether the key is taken, without claiming it. */
  find(accountId: string, mutation: string, key: string): Promise<{ resultId: string } | undefined>;
  /** Forgets up to `limit` keys from before `before`, but none of `keptFor`; answers how many. */
  forget(before: Date, limit: number, keptFor?: string): Promise<number>;
}
export interface IdempotencyClaim {
  accountId: string;
  mutation: string;
  key: string;
  /** Digest of the input. */
  fingerprint: string;
  /** Id of what is about to be made. */
  resultId: string;
  at: Date;
}
export type ClaimOutcome =
  | { kind: 'new' }
  | { kind: 'repeated'; resultId: string; /** When the key was claimed. */ at: Date }
  | { kind: 'mismatch' };
