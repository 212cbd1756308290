/**
 * Weights of two logistic models, fitted by `infra/evals/answering/fit.ts`, with a model of meaning and without. The first
 * tells the sentence that answers from the others that were found; the second tells questions that the material answers from
 * near misses. Fitted on the courses `republic` and `coasts` of infra/evals/sets and on one half of the lessons of
 * fixtures/labelled-set.ts; of the questions that are asked of another course a third is refused as well, lightly weighed. The
 * weight of `undefined` is set by hand: the courses ask for too few definitions by name.
 */
import type { Answerability } from './answerability.ts';
import type { Evidence } from './evidence.ts';

type Legs = 'words' | 'meaning';

export const rankWeights: Record<Legs, Partial<Record<keyof Evidence, number>>> = {
  words: {
    coverage: 8.97,
    within: 1.71,
    missing: 0.71,
    unmet: -0.88,
    foreign: -1.04,
    beside: -1.26,
    fits: 2.56,
    fitsNear: 0.92,
    reason: 2.77,
    bound: 1.53,
    defines: 2.83,
    together: 0.08,
    place: 0.65,
    keyword: 3.27,
    row: 0.37,
    item: 0.86,
    brevity: -1.73,
    news: 0.21,
  },
  meaning: {
    coverage: 7.7,
    within: -0.32,
    missing: -0.37,
    unmet: 0.74,
    foreign: -1.42,
    beside: -1.88,
    fits: 1.97,
    fitsNear: 0.89,
    reason: 2.84,
    bound: 0.37,
    defines: 3.7,
    together: 0.16,
    place: 0.75,
    keyword: -1.46,
    row: 0.52,
    item: 0.23,
    brevity: -2.04,
    news: 1.16,
    meaning: 11.75,
    closeness: 4.57,
  },
};

export const decisionWeights: Record<Legs, Partial<Record<keyof Answerability, number>> & { start: number }> =
  {
    words: {
      start: 2.27,
      coverage: -0.37,
      within: 0.34,
      missing: -0.77,
      unmet: -0.55,
      together: 0.13,
      foreign: -2.96,
      beside: -1.43,
      unasked: -0.54,
      unfit: -1.34,
      unfitNear: -1.61,
      unbound: -0.3,
      unreasoned: -2.95,
      stale: -0.6,
      undefined: -2.5,
      few: 0.52,
      missingOfFew: -1.53,
      unmetOfFew: -0.63,
      lackingOfFew: -0.49,
      uncoveredOfFew: -0.87,
      share: 0.77,
      shareOfThree: -0.47,
      noValue: -1.43,
      noName: -1.12,
      noReason: -0.49,
      noMatter: -0.73,
    },
    meaning: {
      start: 1,
      coverage: -1.64,
      within: -0.7,
      missing: -0.06,
      unmet: 0.15,
      together: 0.6,
      meaning: 2.74,
      foreign: -3.89,
      beside: 0.1,
      unasked: -1.96,
      unfit: -1.57,
      unfitNear: -1.29,
      unbound: -0.55,
      unreasoned: -2.48,
      stale: -1.23,
      undefined: -2.5,
      few: 1.42,
      missingOfFew: -1.91,
      unmetOfFew: -0.87,
      lackingOfFew: -0.7,
      uncoveredOfFew: -1.23,
      share: 0.67,
      shareOfThree: -0.96,
      meaningMax: 2.07,
      noValue: -1.13,
      noName: -1.41,
      noReason: 0.26,
      noMatter: -0.37,
    },
  };

/**
 * Log odds above which a question counts as answered. Without a model of meaning a question in other words cannot be told from
 * one about something else, so more is asked for.
 */
export const answeredFrom: Record<Legs, number> = { words: 0.26, meaning: -0.24 };
