/**
 * Whether the material answers a question, and with which sentences. Scores of retrieval do not tell that: a near miss
 * scores as high as an answer. So the sentence that would be said is held against the question.
 *
 * The weights began as those of two logistic regressions: one tells the sentence that answers from its neighbours, the other
 * tells answered questions from the same questions with the answering passage taken away. They were fitted on half of the
 * labelled set and on public reading-comprehension questions, rounded, and two of them and the threshold then set by hand on
 * the same half. The other half is only scored (labelled-answers.test.ts).
 */
import { gatherEvidence, type Candidate, type Evidence } from './evidence.ts';
import type { ExpectedKind } from './expected.ts';
import type { Question } from './question.ts';

const rankWeights: Partial<Record<keyof Evidence, number>> = {
  coverage: 0.9,
  within: 2.2,
  unmet: -0.7,
  fits: 1.3,
  defines: 2,
  together: 1,
  place: 1.3,
};
const decisionWeights = {
  coverage: 2.2,
  within: 2.75,
  missing: -0.5,
  foreign: -1,
  unmet: -1.2,
  unfit: -1.1,
  defines: 1.35,
  undefined: -1.2,
  together: 0.35,
  few: -0.65,
  start: -3.15,
};
/** Above it a question counts as answered: where false answers and false refusals weighed the same on the fitted half. */
const answeredFrom = -0.8;
/** A sentence that cannot be the answer comes after those that can. */
const besideThePoint = 4;
/** With a model of meaning: what the cosine of sentence and question adds to the order, and to the decision by words. */
const meaningWeights = { rank: 4, words: 1.1, meaning: 3.9, start: -1.65 };
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

/** Whether a sentence shows by its form that it holds an answer of the kind. */
export const isRecognisable = (kind: ExpectedKind): boolean => recognisable.has(kind);

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

/**
 * Whether the best sentence speaks of one of a question's own words, or is at least of the kind asked for: what it shares with
 * the question before does not make it an answer to this one.
 */
export function speaksOf(own: Question, { ranked }: Judgement): boolean {
  const [best] = ranked;
  if (!best) return false;
  if (own.terms.every(({ tier }) => tier === 'light')) return true;
  const evidence = gatherEvidence(own, [best.read]).find(({ index }) => index === best.index)?.evidence;
  if (!evidence) return false;
  return evidence.unmet < 1 || (recognisable.has(own.expected.kind) && evidence.fits === 1);
}

/** What no agreement of other words makes up for. */
function isBesideThePoint({ expected }: Question, evidence: Evidence): boolean {
  // A name or number that was asked for is nowhere near: it is another one's answer.
  if (evidence.foreign >= 0.5) return true;
  // Of the named thing something else is said than was asked for.
  if (recognisable.has(expected.kind) && evidence.beside === 1) return true;
  // The number, date or measure asked for is not there, or it is one of something else.
  return (
    countable.has(expected.kind) && (evidence.fits === 0 || (evidence.fits <= 0.5 && evidence.unmet > 0))
  );
}

/** How well a sentence would do as the answer, compared with others to the same question. */
export function rankOf(question: Question, evidence: Evidence, withMeaning: boolean): number {
  const words = Object.entries(rankWeights).reduce(
    (sum, [name, weight]) => sum + weight * evidence[name as keyof Evidence],
    0,
  );
  const meaning = withMeaning ? meaningWeights.rank * evidence.meaning : 0;
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
    w.together * evidence.together +
    (recognisable.has(kind) ? w.unfit * (1 - evidence.fits) : 0) +
    (kind === 'definition' ? w.defines * evidence.defines + w.undefined * (1 - evidence.defines) : 0) +
    w.few * (core <= 1 ? 1 : core === 2 ? 0.6 : 0);
  if (!withMeaning) return words;
  const { words: byWords, meaning, start } = meaningWeights;
  return byWords * words + meaning * evidence.meaning + start;
}
