/** What cosines of words are worth, and the mean word of several. Pure. */
import type { WordVectors } from '../../../retrieval/ports.ts';

/** Cosines of unrelated words reach the first; from the second on words mean the same. */
const unrelated = 0.3;
const same = 0.85;

/** How far words of this cosine mean the same, 0 to 1. */
export const likenessOf = (cosine: number): number =>
  Math.min(1, Math.max(0, (cosine - unrelated) / (same - unrelated)));

/** The weighted sum of words' vectors, as far as they are known; undefined where none is. */
export function meanWord(
  words: readonly { stem: string; weight: number }[],
  vectors: WordVectors,
): Float32Array | undefined {
  let mean: Float32Array | undefined;
  for (const { stem, weight } of words) {
    const vector = vectors.of(stem);
    if (!vector) continue;
    mean ??= new Float32Array(vector.length);
    for (let i = 0; i < vector.length; i++) mean[i] = (mean[i] as number) + weight * (vector[i] as number);
  }
  return mean;
}

/** Of vectors of any length; 0 where one of them is not known. */
export function cosineOfMeans(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return 0;
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total / (Math.hypot(...a) * Math.hypot(...b) || 1);
}
