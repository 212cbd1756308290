/** BM25: how soon further occurrences of a word stop counting, and how much long passages are held back. */
const saturation = 0.9;
const lengthPenalty = 0.4;

/** What `count` occurrences of a word in a passage are worth; `length` is that of the passage, 1 = as usual. */
export function bm25(count: number, length: number): number {
  const held = 1 - lengthPenalty + lengthPenalty * length;
  return (count * (saturation + 1)) / (count + saturation * held);
}
