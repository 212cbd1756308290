/** How alike a message's words are to those of the turns before it, where none of them need be the same. */
import type { WordVectors } from '../../../retrieval/ports.ts';
import { cosineOfMeans, likenessOf, meanWord } from '../language/word-likeness.ts';
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
  const gist = meanWord(bearing.map(weighed), vectors);
  const gists = turns.map(({ words }) => cosineOfMeans(gist, meanWord(words.map(weighed), vectors)));
  return {
    akin: Math.max(0, ...shares),
    alien: 1 - Math.min(1, ...least),
    gist: Math.max(0, ...gists),
  };
}

const weighed = (word: ContentWord) => ({ stem: stemOf(word), weight: word.rarity });
const stemOf = ({ forms, lower }: ContentWord) => forms[0] ?? lower;

function bestOf(word: ContentWord, others: readonly ContentWord[], vectors: WordVectors): number {
  let best = 0;
  for (const other of others) {
    if (word.lower === other.lower) return 1;
    best = Math.max(best, vectors.likeness(stemOf(word), stemOf(other)) ?? 0);
  }
  return likenessOf(best);
}
