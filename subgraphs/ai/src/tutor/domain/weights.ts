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
    coverage: 8.98,
    within: 1.7,
    missing: 0.71,
    unmet: -0.89,
    foreign: -1.04,
    beside: -1.24,
    fits: 2.56,
    fitsNear: 0.94,
    reasoned: 2.76,
    bound: 1.55,
    defines: 2.83,
    together: 0.08,
    place: 0.63,
    keyword: 3.29,
    row: 0.35,
    item: 0.86,
    brevity: -1.73,
    news: 0.21,
  },
  meaning: {
    coverage: 6.81,
    within: -0.27,
    missing: 0.59,
    unmet: 0.24,
    foreign: -1.33,
    beside: -1.84,
    fits: 2.17,
    fitsNear: 1.2,
    reasoned: 2.78,
    bound: 0.37,
    defines: 3.83,
    together: 0.25,
    place: 1.44,
    keyword: -0.3,
    row: 0.48,
    item: 0.08,
    brevity: -1.93,
    news: 1.32,
    meaning: 11.86,
    closeness: 2.64,
  },
};

export const decisionWeights: Record<Legs, Partial<Record<keyof Answerability, number>> & { start: number }> =
  {
    words: {
      start: 2.34,
      coverage: -0.39,
      within: 0.31,
      missing: -0.76,
      unmet: -0.54,
      together: 0.12,
      foreign: -3.02,
      beside: -1.49,
      unasked: -0.55,
      unfit: -1.47,
      unfitNear: -1.93,
      unbound: -0.31,
      unreasoned: -2.96,
      stale: -0.6,
      undefined: -2.5,
      few: 0.6,
      missingOfFew: -1.48,
      unmetOfFew: -0.62,
      lackingOfFew: -0.65,
      uncoveredOfFew: -0.87,
      share: 0.75,
      shareOfThree: -0.46,
      noValue: -1.4,
      noName: -1.13,
      noReason: -0.53,
      noMatter: -0.68,
    },
    meaning: {
      start: 1.31,
      coverage: -1.51,
      within: -0.91,
      missing: 0.06,
      unmet: 0.09,
      together: 0.5,
      meaning: 2.83,
      foreign: -4.28,
      beside: -0.09,
      unasked: -1.72,
      unfit: -1.51,
      unfitNear: -1.68,
      unbound: -1.41,
      unreasoned: -2.35,
      stale: -1.31,
      undefined: -2.5,
      few: 1.47,
      missingOfFew: -1.92,
      unmetOfFew: -0.86,
      lackingOfFew: -0.8,
      uncoveredOfFew: -1.29,
      share: 0.64,
      shareOfThree: -1.25,
      meaningMax: 2.24,
      noName: -1.53,
      noReason: 0.18,
      noMatter: -0.53,
    },
  };

/**
 * Log odds above which a question counts as answered. Without a model of meaning a question in other words cannot be told from
 * one about something else, so more is asked for.
 */
export const answeredFrom: Record<Legs, number> = { words: 0.3, meaning: 0.05 };
