/** Fits the weights of follow-up routing and looks at how they do on conversations that they have not seen. */
import {
  contentEvidence,
  formEvidence,
  type EvidenceName,
  type RoutingEvidence,
} from '../../../subgraphs/ai/src/tutor/domain/routing/evidence.ts';
import { oddsOf } from '../../../subgraphs/ai/src/tutor/domain/routing/route.ts';
import type { FittedRouting, RoutingModel } from '../../../subgraphs/ai/src/tutor/domain/routing/weights.ts';
import { conversationOf, type LabelledRow } from './labelled-rows.ts';
import { fitLogistic } from './logistic.ts';
import { scoreDecisions, type Score } from './score.ts';

export interface Gathered {
  row: LabelledRow;
  evidence: RoutingEvidence;
}

const folds = 10;
/** Chosen once by cross-validation among 0.5, 1, 2 and 4, which differ by less than 0.01 of F1. */
const penalty = 2;
/** Scores that are tried as thresholds; those are taken that do best where every kind is as frequent. */
const thresholds = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65];

/** Both models and the thresholds between which the second one decides. */
export function fitRouting(gathered: readonly Gathered[], withMeaning: boolean): FittedRouting {
  const meaning: EvidenceName[] = withMeaning ? ['meaning'] : [];
  const all = fitModel(gathered, [...formEvidence, ...contentEvidence, ...meaning]);
  const content = fitModel(gathered, [...contentEvidence, ...meaning]);
  return { all, content, related: 0.5, unrelated: 0.5 };
}

function fitModel(gathered: readonly Gathered[], names: readonly EvidenceName[]): RoutingModel {
  const examples = gathered.map(({ row, evidence }) => ({
    isPositive: row.label === 'follow_up',
    values: evidence.values as Record<string, number>,
  }));
  const { start, weights } = fitLogistic(examples, names, penalty);
  const rounded = Object.entries(weights).map(([name, weight]) => [name, round(weight)]);
  return { start: round(start), weights: Object.fromEntries(rounded) };
}

const round = (value: number) => Math.round(value * 100) / 100;

export interface Validated {
  score: Score;
  related: number;
  unrelated: number;
}

/** Each conversation judged by weights fitted on the others, with the thresholds that do best. */
export function crossValidate(gathered: readonly Gathered[], withMeaning: boolean): Validated {
  const groups = [...new Set(gathered.map(({ row }) => conversationOf(row)))];
  const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
  const judged = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const isTest = ({ row }: Gathered) => foldOf.get(conversationOf(row)) === fold;
    const { all, content } = fitRouting(
      gathered.filter((one) => !isTest(one)),
      withMeaning,
    );
    return gathered.filter(isTest).map(({ row, evidence }) => ({
      row,
      score: 1 / (1 + Math.exp(-oddsOf(all, evidence))),
      content: oddsOf(content, evidence),
    }));
  });
  const tried = thresholds.flatMap((related) =>
    thresholds
      .filter((unrelated) => unrelated < related)
      .map((unrelated): Validated => {
        const isFollowUp = ({ score, content }: (typeof judged)[number]) =>
          score >= related || (score > unrelated && content > 0);
        const decided = judged.map((one) => ({ ...labelsOf(one.row), isFollowUp: isFollowUp(one) }));
        return { score: scoreDecisions(decided), related, unrelated };
      }),
  );
  return tried.reduce((best, one) => (one.score.f1OfKinds > best.score.f1OfKinds ? one : best));
}

const labelsOf = ({ label, kind }: LabelledRow) => ({ label, kind });
