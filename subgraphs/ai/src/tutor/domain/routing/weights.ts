/**
 * Weights of follow-up routing, fitted on infra/evals/sets/followups/fit.jsonl by
 * `node --import tsx infra/evals/followups/main.ts --write`: logistic regression with an L2 penalty of 2, thresholds by
 * ten-fold cross-validation over whole conversations. Not edited by hand.
 */
import type { EvidenceName } from './evidence.ts';

/** Log odds of a follow-up: `start` plus the weighted evidence. */
export interface RoutingModel {
  start: number;
  weights: Readonly<Partial<Record<EvidenceName, number>>>;
}
export interface FittedRouting {
  all: RoutingModel;
  /** By what the message is about alone; decides between the thresholds. */
  content: RoutingModel;
  /** From this score on a follow-up. */
  related: number;
  /** Up to this score a new topic. */
  unrelated: number;
}

export const routingModels: Readonly<Record<'byWords' | 'withMeaning', FittedRouting>> = {
  byWords: {
    all: {
      start: 0.94,
      weights: {
        outside: 1.9,
        unclear: 0.08,
        inside: -0.63,
        pointing: 0.94,
        announced: -0.96,
        thanked: -1.36,
        asksOfAnswer: 1.39,
        corrects: 1.12,
        goesBack: 0.79,
        opens: 0.79,
        whatAbout: -0.38,
        strangeOpening: -0.12,
        supposes: 0.71,
        adds: 0.6,
        bare: 0.8,
        fragment: 0.62,
        prepositional: 0.76,
        definite: 0.22,
        complete: 0.18,
        indefinite: -1.28,
        defines: -1.73,
        facet: -1.22,
        thin: 0.54,
        shared: 0.94,
        covered: 0.02,
        implied: 0.6,
        pointedAt: 0.19,
        sharedFacet: -0.29,
        strange: -0.86,
        foreign: -1.41,
        standsAlone: -1.14,
        akin: 0.61,
        alien: -0.42,
        gist: 1.02,
      },
    },
    content: {
      start: 2.71,
      weights: {
        shared: 0.98,
        covered: -0.33,
        implied: 0.37,
        pointedAt: 0.32,
        sharedFacet: -1.25,
        strange: -1.35,
        foreign: -1.49,
        standsAlone: -1.91,
        akin: 0.52,
        alien: -0.91,
        gist: 0.92,
      },
    },
    related: 0.5,
    unrelated: 0.35,
  },
  withMeaning: {
    all: {
      start: 0.59,
      weights: {
        outside: 1.95,
        unclear: 0.1,
        inside: -0.58,
        pointing: 1.04,
        announced: -0.93,
        thanked: -1.33,
        asksOfAnswer: 1.42,
        corrects: 1.1,
        goesBack: 0.7,
        opens: 0.75,
        whatAbout: -0.32,
        strangeOpening: -0.07,
        supposes: 0.75,
        adds: 0.62,
        bare: 0.81,
        fragment: 0.64,
        prepositional: 0.74,
        definite: 0.33,
        complete: 0.19,
        indefinite: -1.28,
        defines: -1.63,
        facet: -1.16,
        thin: 0.53,
        shared: 0.54,
        covered: -0.17,
        implied: 0.61,
        pointedAt: 0.09,
        sharedFacet: -0.28,
        strange: -1.08,
        foreign: -1.18,
        standsAlone: -1.11,
        akin: 0.48,
        alien: -0.53,
        gist: 0.92,
        meaning: 2.4,
      },
    },
    content: {
      start: 2.39,
      weights: {
        shared: 0.53,
        covered: -0.51,
        implied: 0.39,
        pointedAt: 0.28,
        sharedFacet: -1.19,
        strange: -1.56,
        foreign: -1.23,
        standsAlone: -1.9,
        akin: 0.37,
        alien: -1.01,
        gist: 0.83,
        meaning: 2.49,
      },
    },
    related: 0.55,
    unrelated: 0.5,
  },
};
