/**
 * Whether the material answers a question, and with which sentences. Scores of retrieval do not tell that: a near miss
 * scores as high as an answer. So the sentence that would be said is held against the question.
 */
import { answerability, type Answerability } from './answerability.ts';
import { gatherEvidence, type Candidate, type Evidence } from './evidence.ts';
import type { ExpectedKind } from './expected.ts';
import type { Question } from './question.ts';
import { answeredFrom, decisionWeights, rankWeights, sureFrom } from './weights.ts';

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

export interface RankedCandidate extends Candidate {
  rank: number;
  /** Probability that this sentence is the one that answers, if one does. */
  share: number;
}
export interface Judgement {
  answered: boolean;
  /** Whether what is said can be said without a word of doubt; false where it is not answered. */
  sure: boolean;
  /** Log odds that the material answers the question. */
  confidence: number;
  /** Best first. */
  ranked: RankedCandidate[];
}

/** Orders the candidates and decides. `withMeaning` when their evidence carries cosines. */
export function judge(question: Question, candidates: readonly Candidate[], withMeaning = false): Judgement {
  const ranked = rankAll(candidates, withMeaning);
  if (ranked.length === 0)
    return { answered: false, sure: false, confidence: Number.NEGATIVE_INFINITY, ranked };
  const confidence = confidenceIn(answerability(question, ranked), withMeaning);
  // "How high is it?" asks about nothing.
  const asks = question.terms.length > 0;
  const legs = legsOf(withMeaning);
  const answered = asks && confidence > answeredFrom[legs];
  return { answered, sure: answered && confidence > sureFrom[legs], confidence, ranked };
}

function rankAll(candidates: readonly Candidate[], withMeaning: boolean): RankedCandidate[] {
  const ranks = candidates.map(({ evidence }) => rankOf(evidence, withMeaning));
  const top = Math.max(...ranks);
  const odds = ranks.map((rank) => Math.exp(rank - top));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return candidates
    .map((candidate, i) => ({ ...candidate, rank: ranks[i] ?? 0, share: (odds[i] ?? 0) / total }))
    .sort((a, b) => b.rank - a.rank);
}

const legsOf = (withMeaning: boolean) => (withMeaning ? 'meaning' : 'words');

/** How well a sentence would do as the answer, compared with others to the same question: log odds but for a constant. */
export function rankOf(evidence: Evidence, withMeaning: boolean): number {
  const weights = rankWeights[legsOf(withMeaning)];
  return Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * evidence[name as keyof Evidence],
    0,
  );
}

function confidenceIn(signs: Answerability, withMeaning: boolean): number {
  const { start, ...weights } = decisionWeights[legsOf(withMeaning)];
  return Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * signs[name as keyof Answerability],
    start,
  );
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
  return evidence.unmet < 1 || (isRecognisable(own.expected.kind) && evidence.fits >= 0.9);
}
