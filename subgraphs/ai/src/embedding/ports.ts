/** What embedder and passage reader need of whatever runs their models. */
export interface SentenceEncoder {
  readonly dimensions: number;
  /** What it is computed on, where that is known. */
  readonly provider?: 'cuda' | 'cpu';
  /** The unit vector of one text. One call at a time; rejects when the model does not answer in time. */
  encode(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}

/** Reads two texts as one: how well the second answers the first. */
export interface PairScorer {
  /** What it is computed on, where that is known. */
  readonly provider?: 'cuda' | 'cpu';
  /**
   * A logit: higher answers better. One call at a time; rejects when the question leaves no room for the passage, or the model
   * does not answer in time.
   */
  score(question: string, passage: string): Promise<number>;
  close(): Promise<void>;
}
