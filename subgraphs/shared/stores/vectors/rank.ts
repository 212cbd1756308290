/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes stay within the arrays by construction; checks in these loops would cost as much as the work. */
/** Scores the passages of one classroom for a query and blends the two ways of finding them. */
import { setImmediate as others } from 'node:timers/promises';
import { blend, candidatesMin, type Candidate } from './blend.ts';
import { bm25 } from './bm25.ts';
import type { ClassroomIndex } from './classroom-index.ts';
import type { PassageScore } from './port.ts';
import type { Segment } from './segment.ts';
import { toTerms } from './terms.ts';
import { createTopList } from './top-list.ts';

/** A word that had to be guessed counts for less than one that stands there. */
const correctedWeight = 0.7;
/** Unknown words of one query that are guessed; a sentence with more of them is not misspelt but about something else. */
const guessesMax = 8;
export interface RankedQuery {
  /** Terms and how much each tells. */
  weights: ReadonlyMap<string, number>;
  vector?: Float32Array;
  limit: number;
  /** Materials whose passages are not considered. */
  without?: ReadonlySet<string>;
  /** Share of meaning in the blended score, 0 to 1. */
  denseWeight: number;
}

/** The best passages, best first; equal scores in the order of their ids, so that the same question gets the same answer. */
export function rankPassages(
  index: ClassroomIndex,
  query: RankedQuery,
): { retrieval: 'HYBRID' | 'KEYWORD'; hits: PassageScore[] } {
  // Doubles, as sums are: converting each number of the query anew for every window took almost half of the time.
  const vector = query.vector && Float64Array.from(query.vector);
  const count = Math.max(candidatesMin, query.limit);
  const byKeyword = createTopList<Candidate>(count);
  const byDense = createTopList<Candidate>(count);
  for (const [materialId, segment] of index.segments) {
    if (query.without?.has(materialId)) continue;
    const keywords = scoreKeywords(segment, query.weights, index.lengthMean);
    const meanings = vector && scoreWindows(segment, vector);
    for (const [passage, passageId] of segment.passageIds.entries()) {
      const keyword = keywords[passage]!;
      const meaning = meanings?.[passage] ?? -Infinity;
      const isWorthIt = (keyword > 0 && byKeyword.wouldTake(keyword)) || byDense.wouldTake(meaning);
      if (!isWorthIt) continue;
      const candidate = { passageId, keyword, dense: meaning === -Infinity ? undefined : meaning };
      if (keyword > 0) byKeyword.offer(candidate, keyword);
      byDense.offer(candidate, meaning);
    }
  }
  const candidates = [...new Set([...byKeyword.items(), ...byDense.items()])];
  const isHybrid = byDense.items().length > 0;
  const top = createTopList<PassageScore>(query.limit);
  for (const scored of blend(candidates, isHybrid ? query.denseWeight : 0)) top.offer(scored, scored.score);
  return { retrieval: isHybrid ? 'HYBRID' : 'KEYWORD', hits: top.items() };
}

/** The terms of a query with their weights. Words that nobody in the classroom writes are guessed, the first few of them. */
export async function weighTerms(index: ClassroomIndex, text: string): Promise<Map<string, number>> {
  const weights = new Map<string, number>();
  let guesses = 0;
  for (const asked of new Set(toTerms(text))) {
    const isUnknown = index.frequency(asked) === 0;
    if (isUnknown && ++guesses > guessesMax) continue;
    // Each guess looks through the whole vocabulary, so whoever else is being served gets a turn before it.
    if (isUnknown) await others();
    const term = index.corrected(asked);
    const weight = index.idf(term) * (term === asked ? 1 : correctedWeight);
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  }
  return weights;
}

function scoreKeywords(
  segment: Segment,
  weights: ReadonlyMap<string, number>,
  lengthMean: number,
): Float64Array {
  const scores = new Float64Array(segment.passageIds.length);
  for (const [term, weight] of weights) {
    const list = segment.postings.get(term) ?? [];
    for (let at = 0; at < list.length; at += 2) {
      const [passage, count] = [list[at]!, list[at + 1]!];
      scores[passage]! += weight * bm25(count, segment.lengths[passage]! / lengthMean);
    }
  }
  return scores;
}

/** Cosine of each passage's best window; -Infinity for passages without any, undefined for windows of another model. */
function scoreWindows(segment: Segment, vector: Float64Array): Float64Array | undefined {
  const { windows, dimensions, windowPassages } = segment;
  if (dimensions !== vector.length) return undefined;
  const scores = new Float64Array(segment.passageIds.length).fill(-Infinity);
  for (let window = 0; window < windowPassages.length; window++) {
    const product = multiply(windows, window * dimensions, vector);
    const passage = windowPassages[window]!;
    if (product > scores[passage]!) scores[passage] = product;
  }
  return scores;
}

/** The product of `vector` with the row that begins at `start`. Four sums at a time: each would wait for its own last one. */
function multiply(rows: Float32Array, start: number, vector: Float64Array): number {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let at = 0;
  for (; at + 3 < vector.length; at += 4) {
    one += rows[start + at]! * vector[at]!;
    two += rows[start + at + 1]! * vector[at + 1]!;
    three += rows[start + at + 2]! * vector[at + 2]!;
    four += rows[start + at + 3]! * vector[at + 3]!;
  }
  for (; at < vector.length; at++) one += rows[start + at]! * vector[at]!;
  return one + two + three + four;
}
