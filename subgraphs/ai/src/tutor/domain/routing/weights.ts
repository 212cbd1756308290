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
      start: 1.47,
      weights: {
        outside: 1.81,
        unclear: 0.25,
        inside: -0.79,
        pointing: 1.08,
        announced: -0.67,
        thanked: -1.3,
        asksOfAnswer: 1.16,
        corrects: 0.5,
        goesBack: 0.3,
        opens: 0.57,
        whatAbout: -0.61,
        strangeOpening: -0.25,
        supposes: 1.05,
        adds: 1.06,
        bare: 0.34,
        fragment: 0.38,
        prepositional: 0.52,
        definite: 0.72,
        complete: -0.14,
        indefinite: -1.3,
        defines: -2.17,
        facet: -1.22,
        thin: 0.22,
        shared: 0.5,
        covered: 0.49,
        implied: 0.67,
        pointedAt: 0.26,
        sharedFacet: -0.88,
        strange: -0.91,
        foreign: -1.36,
        standsAlone: -1.57,
      },
    },
    content: {
      start: 2.32,
      weights: {
        shared: 0.5,
        covered: 0.18,
        implied: 0.49,
        pointedAt: 0.6,
        sharedFacet: -1.59,
        strange: -1.13,
        foreign: -1.48,
        standsAlone: -2.43,
      },
    },
    related: 0.55,
    unrelated: 0.5,
  },
  withMeaning: {
    all: {
      start: 1.17,
      weights: {
        outside: 1.84,
        unclear: 0.23,
        inside: -0.72,
        pointing: 1.12,
        announced: -0.66,
        thanked: -1.28,
        asksOfAnswer: 1.19,
        corrects: 0.52,
        goesBack: 0.24,
        opens: 0.58,
        whatAbout: -0.58,
        strangeOpening: -0.24,
        supposes: 1.09,
        adds: 1.05,
        bare: 0.34,
        fragment: 0.38,
        prepositional: 0.49,
        definite: 0.78,
        complete: -0.18,
        indefinite: -1.26,
        defines: -2.11,
        facet: -1.2,
        thin: 0.23,
        shared: 0.37,
        covered: 0.37,
        implied: 0.66,
        pointedAt: 0.2,
        sharedFacet: -0.88,
        strange: -0.94,
        foreign: -1.25,
        standsAlone: -1.57,
        meaning: 1.48,
      },
    },
    content: {
      start: 2.04,
      weights: {
        shared: 0.3,
        covered: 0.02,
        implied: 0.46,
        pointedAt: 0.56,
        sharedFacet: -1.59,
        strange: -1.19,
        foreign: -1.36,
        standsAlone: -2.45,
        meaning: 1.69,
      },
    },
    related: 0.55,
    unrelated: 0.5,
  },
};
