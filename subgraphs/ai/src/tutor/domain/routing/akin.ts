/** How alike a message's words are to those of the turns before it, where none of them need be the same. */
import type { WordVectors } from '../../../retrieval/ports.ts';
import type { ReadTurn } from './bonds.ts';
import type { ContentWord } from './words.ts';

export interface Akin {
  /** Share of the message's words, by their rarity, that are met by alike words of the turn that has most; 0 to 1. */
  akin: number;
  /** How little the least met word is met by any turn; 0 to 1. */
  alien: number;
  /** Cosine of the mean words of the message and of the turn that is nearest; 0 to 1. */
  gist: number;
}
export const notAkin: Akin = { akin: 0, alien: 0, gist: 0 };

/** Cosines up to the first mean nothing, from the second on the words mean the same. */
const unrelated = 0.3;
const same = 0.85;
/** Words that everybody uses are met by anything. */
const rarityMin = 0.2;

export function akinTo(own: readonly ContentWord[], turns: readonly ReadTurn[], vectors: WordVectors): Akin {
  const bearing = own.filter(({ rarity, lower }) => rarity > rarityMin && !/^\d/.test(lower));
  if (bearing.length === 0) return notAkin;
  const met = turns.map(({ words }) => bearing.map((word) => bestOf(word, words, vectors)));
  const total = bearing.reduce((sum, { rarity }) => sum + rarity, 0);
  const shares = met.map(
    (byWord) => byWord.reduce((sum, how, i) => sum + how * (bearing[i]?.rarity ?? 0), 0) / total,
  );
  const least = bearing.map((_, i) => Math.max(0, ...met.map((byWord) => byWord[i] ?? 0)));
  const gist = meanWord(bearing, vectors);
  const gists = turns.map(({ words }) => cosine(gist, meanWord(words, vectors)));
  return {
    akin: Math.max(0, ...shares),
    alien: 1 - Math.min(1, ...least),
    gist: Math.max(0, ...gists),
  };
}

const stemOf = ({ forms, lower }: ContentWord) => forms[0] ?? lower;

function bestOf(word: ContentWord, others: readonly ContentWord[], vectors: WordVectors): number {
  let best = 0;
  for (const other of others) {
    if (word.lower === other.lower) return 1;
    best = Math.max(best, vectors.likeness(stemOf(word), stemOf(other)) ?? 0);
  }
  return Math.min(1, Math.max(0, (best - unrelated) / (same - unrelated)));
}

function meanWord(words: readonly ContentWord[], vectors: WordVectors): Float32Array | undefined {
  let mean: Float32Array | undefined;
  for (const word of words) {
    const vector = vectors.of(stemOf(word));
    if (!vector) continue;
    mean ??= new Float32Array(vector.length);
    for (let i = 0; i < vector.length; i++)
      mean[i] = (mean[i] as number) + word.rarity * (vector[i] as number);
  }
  return mean;
}

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return 0;
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total / (Math.hypot(...a) * Math.hypot(...b) || 1);
}
