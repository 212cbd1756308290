/** What the embedder needs of whatever runs the model. */
export interface SentenceEncoder {
  readonly dimensions: number;
  /** The unit vector of one text. One call at a time; rejects when the model does not answer in time. */
  encode(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}
