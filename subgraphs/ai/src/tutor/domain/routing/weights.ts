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
      start: 1.51,
      weights: {
        outside: 1.81,
        unclear: 0.72,
        inside: -0.75,
        pointing: 1.09,
        announced: -0.69,
        thanked: -1.24,
        asksOfAnswer: 1.18,
        corrects: 0.49,
        goesBack: 0.3,
        opens: 0.56,
        whatAbout: -0.61,
        strangeOpening: -0.28,
        supposes: 1.04,
        adds: 1.04,
        bare: 0.33,
        fragment: 0.38,
        prepositional: 0.51,
        definite: 0.68,
        complete: -0.17,
        indefinite: -1.32,
        defines: -2.18,
        facet: -1.23,
        thin: 0.2,
        shared: 0.51,
        covered: 0.5,
        implied: 0.64,
        pointedAt: 0.27,
        sharedFacet: -0.88,
        strange: -0.93,
        foreign: -1.34,
        standsAlone: -1.52,
      },
    },
    content: {
      start: 2.32,
      weights: {
        shared: 0.53,
        covered: 0.17,
        implied: 0.48,
        pointedAt: 0.58,
        sharedFacet: -1.61,
        strange: -1.16,
        foreign: -1.47,
        standsAlone: -2.36,
      },
    },
    related: 0.5,
    unrelated: 0.5,
  },
  withMeaning: {
    all: {
      start: 1.22,
      weights: {
        outside: 1.82,
        unclear: 0.75,
        inside: -0.68,
        pointing: 1.13,
        announced: -0.68,
        thanked: -1.22,
        asksOfAnswer: 1.2,
        corrects: 0.51,
        goesBack: 0.24,
        opens: 0.56,
        whatAbout: -0.58,
        strangeOpening: -0.27,
        supposes: 1.08,
        adds: 1.03,
        bare: 0.33,
        fragment: 0.38,
        prepositional: 0.48,
        definite: 0.73,
        complete: -0.21,
        indefinite: -1.28,
        defines: -2.12,
        facet: -1.21,
        thin: 0.21,
        shared: 0.39,
        covered: 0.39,
        implied: 0.63,
        pointedAt: 0.21,
        sharedFacet: -0.89,
        strange: -0.96,
        foreign: -1.24,
        standsAlone: -1.51,
        meaning: 1.43,
      },
    },
    content: {
      start: 2.04,
      weights: {
        shared: 0.35,
        covered: 0.02,
        implied: 0.46,
        pointedAt: 0.53,
        sharedFacet: -1.62,
        strange: -1.22,
        foreign: -1.36,
        standsAlone: -2.37,
        meaning: 1.65,
      },
    },
    related: 0.5,
    unrelated: 0.5,
  },
};
