/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes stay within the arrays by construction; checks in these loops would cost as much as the work. */
/** Scores the passages of one classroom for a query and blends the two ways of finding them. */
import { setImmediate as others } from 'node:timers/promises';
import type { ClassroomIndex } from './classroom-index.ts';
import type { PassageScore } from './port.ts';
import type { Segment } from './segment.ts';
import { toTerms } from './terms.ts';
import { createTopList } from './top-list.ts';

/** BM25: how soon further occurrences of a word stop counting, and how much long passages are held back. */
const saturation = 0.9;
const lengthPenalty = 0.4;
/** A word that had to be guessed counts for less than one that stands there. */
const correctedWeight = 0.7;
/** Unknown words of one query that are guessed; a sentence with more of them is not misspelt but about something else. */
const guessesMax = 8;
/** Passages that each way of finding may put forward, at least. */
const candidatesMin = 30;

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

interface Candidate {
  passageId: string;
  keyword: number;
  dense: number | undefined;
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
      const length = 1 - lengthPenalty + (lengthPenalty * segment.lengths[passage]!) / lengthMean;
      scores[passage]! += (weight * count * (saturation + 1)) / (count + saturation * length);
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

/** Brings both ways to 0..1 over the candidates, so that their weights mean the same for every query. */
function blend(candidates: Candidate[], denseWeight: number): PassageScore[] {
  const keywordMax = candidates.reduce((max, { keyword }) => Math.max(max, keyword), 0);
  const meanings = candidates.flatMap(({ dense }) => (dense === undefined ? [] : [dense]));
  const denseMin = meanings.reduce((min, dense) => Math.min(min, dense), Infinity);
  const denseMax = meanings.reduce((max, dense) => Math.max(max, dense), -Infinity);
  return candidates.map(({ passageId, keyword, dense }) => {
    const byKeyword = keywordMax > 0 ? keyword / keywordMax : 0;
    const byDense =
      dense === undefined ? 0 : denseMax > denseMin ? (dense - denseMin) / (denseMax - denseMin) : 1;
    const score = denseWeight * byDense + (1 - denseWeight) * byKeyword;
    return { passageId, score, keyword, ...(dense !== undefined && { dense }) };
  });
}
