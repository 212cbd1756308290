/** What the embedder needs of whatever runs the model. */
export interface SentenceEncoder {
  readonly dimensions: number;
  /** What it is computed on, where that is known. */
  readonly provider?: 'cuda' | 'cpu';
  /** The unit vector of one text. One call at a time; rejects when the model does not answer in time. */
  encode(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}
