/** What the steps of a turn leave in its trace: scores and places, never the whole text of a passage. */
import type { NeighbourPassage, RetrievalResult, RetrievedPassage } from '../../retrieval/ports.ts';
import type { Judgement } from './judgement.ts';
import type { Question } from './question.ts';
import type { TraceStep } from './turn-trace.ts';

/** Characters of a sentence that tell which one it is. */
const sentenceMax = 160;
/** Sentences that were weighed and are shown, best first. */
const weighedMax = 8;

/** `asked`: the words that were searched for. */
export function retrievalData(
  asked: string,
  { retrieval, searched, hits }: RetrievalResult,
): TraceStep['data'] {
  return {
    asked,
    retrieval,
    materials: searched.materials,
    passages: searched.passages,
    hits: hits.map(({ passageId, materialId, materialName, page, start, end, headings, ...scores }) => ({
      ...{ passageId, materialId, materialName, page, start, end, headings },
      score: scores.score,
      keyword: scores.keyword,
      meaning: scores.dense ?? null,
      ...(scores.reread !== undefined && { reread: scores.reread }),
    })),
  };
}

/** They have no scores: what they stand beside was found, by its place among the hits from 0. */
export const neighboursData = (
  neighbours: readonly NeighbourPassage[],
  found: readonly RetrievedPassage[],
): TraceStep['data'] => ({
  hits: neighbours.map(
    ({ passageId, materialId, materialName, page, start, end, headings, besideId, ordinal }) => {
      const beside = found.findIndex((hit) => hit.passageId === besideId);
      const side = ordinal < (found[beside]?.ordinal ?? 0) ? 'before' : 'after';
      return {
        ...{ passageId, materialId, materialName, page, start, end, headings },
        ...{ neighbourOf: beside, side, score: null },
      };
    },
  ),
});

export function judgementData(
  question: Question,
  { answered, confidence, ranked }: Judgement,
  withMeaning: boolean,
): TraceStep['data'] {
  return {
    answered,
    // Log odds; nothing to weigh has none.
    confidence: Number.isFinite(confidence) ? confidence : null,
    withMeaning,
    expected: question.expected.kind,
    terms: question.terms.map(({ word }) => word),
    sentences: ranked.slice(0, weighedMax).map(({ read, index, evidence }) => ({
      text: read.units[index]?.text.slice(0, sentenceMax) ?? '',
      passage: read.rank,
      evidence: { ...evidence },
    })),
  };
}
