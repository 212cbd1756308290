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
export const denseWeightUnlessTold = 0.7;

/** Brings both ways to 0..1 over the candidates, so that their weights mean the same for every query. */
export function blend(candidates: readonly Candidate[], denseWeight: number): PassageScore[] {
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
