/** What matter words belong to, by the lists of school matters beside this. */
import { formsOf, type Stem } from '../language/tokens.ts';
import { humanities } from './matters/humanities.ts';
import { numbers } from './matters/numbers.ts';
import { sciences } from './matters/sciences.ts';
import type { ContentWord } from './words.ts';

const matters: readonly (readonly string[])[] = Object.values({ ...sciences, ...humanities, ...numbers })
  .flatMap((listed) => listed.split(';'))
  .map((line) => line.trim().split(/\s+/).filter(Boolean))
  .filter((words) => words.length > 0);

/** How strongly words belong to each matter, by its number. */
export type MatterWeights = ReadonlyMap<number, number>;

const indexByStem = new WeakMap<Stem, Map<string, number[]>>();
function indexOf(stem: Stem): Map<string, number[]> {
  const known = indexByStem.get(stem);
  if (known) return known;
  const index = new Map<string, number[]>();
  matters.forEach((words, number) => {
    for (const form of new Set(words.flatMap((word) => formsOf(word, stem))))
      index.set(form, [...(index.get(form) ?? []), number]);
  });
  indexByStem.set(stem, index);
  return index;
}

/** Matters of a word: several where it has as many meanings. */
export function mattersOf({ forms }: Pick<ContentWord, 'forms'>, stem: Stem): readonly number[] {
  const index = indexOf(stem);
  return [...new Set(forms.flatMap((form) => index.get(form) ?? []))];
}

/** A word of one matter weighs 1 there; a word of many weighs little in each. */
export function weighMatters(words: readonly ContentWord[], stem: Stem): MatterWeights {
  const weights = new Map<number, number>();
  const seen = new Set<string>();
  for (const word of words) {
    const [key = word.lower] = word.forms;
    if (seen.has(key)) continue;
    seen.add(key);
    const listed = mattersOf(word, stem);
    for (const number of listed)
      weights.set(
        number,
        (weights.get(number) ?? 0) + Math.min(1, word.rarity + 0.2) / Math.sqrt(listed.length),
      );
  }
  return weights;
}
