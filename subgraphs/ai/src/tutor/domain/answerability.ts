/** Signs that the material answers a question, or only comes near it. Measured here, weighed in weights.ts. */
import type { Evidence } from './evidence.ts';
import type { ExpectedKind } from './expected.ts';
import type { Question } from './question.ts';

/** Numbers from 0 to 1, of the sentence that would be said unless told otherwise. */
export interface Answerability {
  coverage: number;
  within: number;
  missing: number;
  unmet: number;
  together: number;
  meaning: number;
  /** A name asked about is not in the passage, or a number not close to the sentence. */
  foreign: number;
  /** Of the named thing something else is said than was asked for. */
  beside: number;
  /** Nothing of the kind asked for (a number, a date, a person, a reason) is in the sentence. */
  unfit: number;
  /** Nor in one beside it. */
  unfitNear: number;
  /** The number or date there is one of something else. */
  unbound: number;
  /** A reason is asked for, and neither it nor another of the best three gives one. */
  unreasoned: number;
  /** It says little that the question has not said. */
  stale: number;
  /** A definition is asked for, and the sentence gives none. */
  undefined: number;
  /** The question has hardly a word of weight. */
  few: number;
  /** How sure it is that this sentence rather than another would answer. */
  share: number;
  /** The same of the best three together. */
  shareOfThree: number;
  /** Closest in meaning among all. */
  meaningMax: number;
  /** The best of the best three, by the kind asked for. */
  unfitOfThree: number;
}

const recognisable: ReadonlySet<ExpectedKind> = new Set([
  ...(['count', 'measure', 'share', 'date', 'person', 'place'] as const),
]);

/** `ranked` best first, at least one. */
export function answerability(
  question: Question,
  ranked: readonly { evidence: Evidence; share: number }[],
): Answerability {
  const [best] = ranked;
  if (!best) throw new Error('Nothing was found that could be weighed.');
  const { evidence } = best;
  const { kind } = question.expected;
  const three = ranked.slice(0, 3);
  const hasForm = recognisable.has(kind);
  const core = question.terms.filter(({ tier }) => tier !== 'light').length;
  return {
    coverage: evidence.coverage,
    within: evidence.within,
    missing: evidence.missing,
    unmet: evidence.unmet,
    together: evidence.together,
    meaning: evidence.meaning,
    foreign: evidence.foreign,
    beside: hasForm ? evidence.beside : 0,
    unfit: hasForm ? 1 - evidence.fits : 0,
    unfitNear: hasForm ? 1 - evidence.fitsNear : 0,
    unbound: 1 - evidence.bound,
    unreasoned: kind === 'cause' ? 1 - Math.max(...three.map((one) => one.evidence.reason)) : 0,
    stale: 1 - evidence.news,
    undefined: kind === 'definition' ? 1 - evidence.defines : 0,
    few: core <= 1 ? 1 : core === 2 ? 0.6 : 0,
    share: best.share,
    shareOfThree: three.reduce((sum, { share }) => sum + share, 0),
    meaningMax: Math.max(...ranked.map((one) => one.evidence.meaning)),
    unfitOfThree: hasForm ? 1 - Math.max(...three.map((one) => one.evidence.fits)) : 0,
  };
}
