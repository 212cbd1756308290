/**
 * Whether the material answers a question, and with which sentences. Scores of retrieval do not tell that: a near miss
 * scores as high as an answer. So the sentence that would be said is held against the question.
 *
 * The weights are those of two logistic regressions: one tells the sentence that answers from its neighbours, the other
 * tells answered questions from the same questions with the answering passage taken away. They were fitted on half of the
 * labelled set beside this and on public reading-comprehension questions; the other half is only scored (judgement.test.ts).
 */
import type { Candidate, Evidence } from './evidence.ts';
import type { ExpectedKind } from './expected.ts';
import type { Question } from './question.ts';

const rankWeights: Partial<Record<keyof Evidence, number>> = {
  coverage: 0.1,
  within: 2.65,
  unmet: -0.85,
  fits: 1.5,
  defines: 1.3,
  together: 1,
  place: 1.45,
};
const decisionWeights = {
  coverage: 2.15,
  within: 2.55,
  missing: -0.95,
  foreign: -0.65,
  unmet: -1.2,
  unfit: -2.45,
  defines: 1.65,
  undefined: -1.15,
  few: -1,
  start: -2.7,
};
/** Above it a question counts as answered: where false answers and false refusals weighed the same on the fitted half. */
const answeredFrom = -0.7;
/** A sentence that cannot be the answer comes after those that can. */
const besideThePoint = 4;
/** Cosine of a sentence and a question that speak of the same thing, and what more or less of it is worth. */
const meaningScale = { even: 0.5, rank: 4, decision: 5 };
const countable: ReadonlySet<ExpectedKind> = new Set(['count', 'measure', 'share', 'date']);
/** Kinds whose answer can be recognised in a sentence by its form. */
const recognisable: ReadonlySet<ExpectedKind> = new Set([
  'count',
  'measure',
  'share',
  'date',
  'person',
  'place',
  'cause',
]);

export interface Judgement {
  answered: boolean;
  /** Log odds that the first of `ranked` answers the question. */
  confidence: number;
  /** Best first. */
  ranked: Candidate[];
}

/** Orders the candidates and decides. `withMeaning` when their evidence carries cosines. */
export function judge(question: Question, candidates: Candidate[], withMeaning = false): Judgement {
  const ranked = candidates
    .map((candidate) => ({ candidate, rank: rankOf(question, candidate.evidence, withMeaning) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ candidate }) => candidate);
  const best = ranked[0];
  const confidence = best ? confidenceIn(question, best.evidence, withMeaning) : Number.NEGATIVE_INFINITY;
  const answered =
    best !== undefined && !isBesideThePoint(question, best.evidence) && confidence > answeredFrom;
  return { answered, confidence, ranked };
}

/** What no agreement of other words makes up for. */
function isBesideThePoint({ expected }: Question, evidence: Evidence): boolean {
  // A name or number that was asked for is nowhere near: it is another one's answer.
  if (evidence.foreign >= 0.5) return true;
  // Of the named thing something else is said than was asked for.
  if (recognisable.has(expected.kind) && evidence.beside === 1) return true;
  // The number, date or measure asked for is not there.
  return countable.has(expected.kind) && evidence.fits === 0;
}

/** How well a sentence would do as the answer, compared with others to the same question. */
export function rankOf(question: Question, evidence: Evidence, withMeaning: boolean): number {
  const words = Object.entries(rankWeights).reduce(
    (sum, [name, weight]) => sum + weight * evidence[name as keyof Evidence],
    0,
  );
  const meaning = withMeaning ? meaningScale.rank * (evidence.meaning - meaningScale.even) : 0;
  return words + meaning - (isBesideThePoint(question, evidence) ? besideThePoint : 0);
}

/** Log odds that a sentence answers the question. */
export function confidenceIn(question: Question, evidence: Evidence, withMeaning: boolean): number {
  const w = decisionWeights;
  const { kind } = question.expected;
  const core = question.terms.filter(({ tier }) => tier !== 'light').length;
  const words =
    w.start +
    w.coverage * evidence.coverage +
    w.within * evidence.within +
    w.missing * evidence.missing +
    w.foreign * evidence.foreign +
    w.unmet * evidence.unmet +
    (recognisable.has(kind) ? w.unfit * (1 - evidence.fits) : 0) +
    (kind === 'definition' ? w.defines * evidence.defines + w.undefined * (1 - evidence.defines) : 0) +
    w.few * (core <= 1 ? 1 : core === 2 ? 0.6 : 0);
  return words + (withMeaning ? meaningScale.decision * (evidence.meaning - meaningScale.even) : 0);
}
