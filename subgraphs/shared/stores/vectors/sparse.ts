/** Text as a sparse vector, for an index that keeps words by numbers: its product with a query's vector is BM25. Pure. */
import { bm25 } from './bm25.ts';
import { toTerms } from './terms.ts';

export interface SparseVector {
  indices: number[];
  values: number[];
}

/**
 * Terms of a passage of usual length. The mean of a class would be exact and change with each document, and every passage of
 * the class with it; passages are cut to about one length, so that it differs little.
 */
const usualLength = 110;

/** How much each word of a passage counts, but for how rare the word is: that is the index's to know. */
export function toPassageVector(text: string): SparseVector {
  const counts = new Map<string, number>();
  const terms = toTerms(text);
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return toSparse(counts, (count) => bm25(count, terms.length / usualLength));
}

/** Each word of a question once. */
export function toQueryVector(text: string): SparseVector {
  return toSparse(new Map(toTerms(text).map((term) => [term, 1])), () => 1);
}

function toSparse(counts: ReadonlyMap<string, number>, weigh: (count: number) => number): SparseVector {
  const values = new Map<number, number>();
  // Two words with one number, which are very rare, count as one.
  for (const [term, count] of counts) {
    const index = numberOf(term);
    values.set(index, Math.max(values.get(index) ?? 0, weigh(count)));
  }
  return { indices: [...values.keys()], values: [...values.values()] };
}

/** FNV-1a over the UTF-8 bytes, 32 bits: the same in every release, because vectors are kept. */
export function numberOf(term: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(term)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
