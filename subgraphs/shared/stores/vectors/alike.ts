/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes stay within the arrays by construction; checks in these loops would cost as much as the work. */
/** Passages by words that may stand for those of a query, beside the words themselves. Pure. */
import { bm25 } from './bm25.ts';
import type { ClassroomIndex } from './classroom-index.ts';
import type { AlikeTerm } from './port.ts';
import { entriesOf } from './postings.ts';
import type { Segment } from './segment.ts';
import { toTerms } from './terms.ts';

/** The words of which the best that a passage has counts, with their weights. */
export type TermGroup = readonly { number: number; weight: number }[];

/** A group for each term of the query that has one. What stands for a term weighs as much as it is rare, times its share. */
export function groupTerms(
  index: ClassroomIndex,
  weights: ReadonlyMap<string, number>,
  text: string,
  alike: ReadonlyMap<string, readonly AlikeTerm[]>,
): TermGroup[] {
  return [...new Set(toTerms(text))].flatMap((asked) => {
    const others = (alike.get(asked) ?? []).filter(({ term }) => index.frequency(term) > 0);
    // A word with others of its meaning is no slip of the pen.
    const own = index.frequency(asked) === 0 && others.length > 0 ? asked : index.corrected(asked);
    const words = [
      { term: own, weight: weights.get(own) ?? 0 },
      ...others.map(({ term, share }) => ({ term, weight: share * index.idf(term) })),
    ];
    const group = words.flatMap(({ term, weight }) => {
      const number = index.vocabulary.find(term);
      return number === undefined || weight === 0 ? [] : [{ number, weight }];
    });
    return group.length > 0 ? [group] : [];
  });
}

/** For each passage, the sum of the best of every group: BM25 where each group is one word. */
export function scoreGroups(
  { passageIds, postings, lengths }: Segment,
  groups: readonly TermGroup[],
  lengthMean: number,
): Float64Array {
  const scores = new Float64Array(passageIds.length);
  for (const group of groups) {
    const best = new Map<number, number>();
    for (const { number, weight } of group) {
      const { from, to } = entriesOf(postings, number);
      for (let at = from; at < to; at++) {
        const passage = postings.passages[at]!;
        const score = weight * bm25(postings.counts[at]!, lengths[passage]! / lengthMean);
        if (score > (best.get(passage) ?? 0)) best.set(passage, score);
      }
    }
    for (const [passage, score] of best) scores[passage]! += score;
  }
  return scores;
}
