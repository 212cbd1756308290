/**
 * Weights of two logistic models, fitted by `infra/evals/answering/fit.ts`, with a model of meaning and without. The first
 * tells the sentence that answers from the others that were found; the second tells questions that the material answers from
 * near misses.
 */
import type { Answerability } from './answerability.ts';
import type { Evidence } from './evidence.ts';

type Legs = 'words' | 'meaning';

export const rankWeights: Record<Legs, Partial<Record<keyof Evidence, number>>> = {
  words: {
    coverage: 7.8, within: 2.3, missing: -0.2, unmet: -2.2, foreign: -1.8, beside: -0.2, fits: 1.8, fitsNear: 3, bound: 1,
    defines: 3.8, place: 0.8, keyword: 3.2, row: 0.4, item: 1.1, brevity: -2,
  },
  meaning: {
    coverage: 6.4, within: 0.4, missing: -1.4, unmet: -0.2, foreign: -2.7, beside: -1, fits: 1.8, fitsNear: 2.1, news: 1.2,
    defines: 4.1, place: 0.7, keyword: -1.7, row: 0.4, item: 0.3, brevity: -3, meaning: 11.8, closeness: 5.6,
  },
};

export const decisionWeights: Record<Legs, Partial<Record<keyof Answerability, number>> & { start: number }> = {
  words: { start: 0 },
  meaning: { start: 0 },
};

/** Above it a question counts as answered. */
export const answeredFrom: Record<Legs, number> = { words: -1, meaning: -1 };
