/** Blends the two ways of finding a passage. Pure. */
import type { PassageScore } from './port.ts';

export interface Candidate {
  passageId: string;
  /** BM25; 0 when no word matches. */
  keyword: number;
  /** Best cosine of its windows; undefined without any. */
  dense: number | undefined;
}

/** Passages that each way of finding may put forward, at least. */
export const candidatesMin = 30;
/** Share of meaning in the blended score, unless told otherwise: measured on labelled questions. */
export const denseWeightUnlessTold = 0.6;
/** The same where nothing is known but the scores. */
export const relativeWeightUnlessTold = 0.7;

/** Best share of the question that a passage may cover for words to say nothing, and from which on they say all they can. */
const coverage = { silent: 0.3, full: 0.8 };

export interface BlendOptions {
  /** Share of meaning, 0 to 1. */
  denseWeight: number;
  /** Weights of all words asked for, those that stand nowhere too. */
  asked: number;
}

/**
 * Meaning as it is (a cosine), and how much of what was asked a passage has by its words: 1 when each stands there once, in a
 * passage of usual length. Words count as far as some passage has most of them: a question in other words than the text's
 * meets only words that happen to be rare, and what they find is chance.
 */
export function blend(
  candidates: readonly Candidate[],
  { denseWeight, asked }: BlendOptions,
): PassageScore[] {
  const covered = ({ keyword }: Candidate) => (asked > 0 ? keyword / asked : 0);
  const best = candidates.reduce((max, candidate) => Math.max(max, covered(candidate)), 0);
  const sure = (best - coverage.silent) / (coverage.full - coverage.silent);
  // Where words alone decide, there is nothing to weigh them against.
  const trust = denseWeight === 0 ? 1 : Math.min(1, Math.max(0, sure));
  // A passage that waits for its vectors is held for as far off as the farthest.
  const farthest = candidates.reduce((min, { dense = 1 }) => Math.min(min, dense), 1);
  return candidates.map((candidate) => {
    const { passageId, keyword, dense } = candidate;
    const score = denseWeight * (dense ?? farthest) + (1 - denseWeight) * trust * covered(candidate);
    return { passageId, score, keyword, ...(dense !== undefined && { dense }) };
  });
}

/**
 * For scores of a server that does not tell how much its words weigh: brings both ways to 0..1 over the candidates, so that
 * their weights mean the same for every query.
 */
export function blendRelative(candidates: readonly Candidate[], denseWeight: number): PassageScore[] {
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
