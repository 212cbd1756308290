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
      start: 0.95,
      weights: {
        outside: 1.93,
        unclear: 0.09,
        inside: -0.59,
        pointing: 0.97,
        announced: -0.93,
        thanked: -1.33,
        asksOfAnswer: 1.42,
        corrects: 1.12,
        goesBack: 0.77,
        opens: 0.8,
        whatAbout: -0.38,
        strangeOpening: -0.09,
        supposes: 0.75,
        adds: 0.6,
        bare: 0.79,
        fragment: 0.68,
        prepositional: 0.77,
        definite: 0.17,
        complete: 0.21,
        indefinite: -1.26,
        defines: -1.79,
        facet: -1.19,
        relational: 2.08,
        thin: 0.52,
        shared: 0.9,
        covered: 0.03,
        implied: 0.62,
        pointedAt: 0.19,
        sharedFacet: -0.3,
        strange: -0.88,
        foreign: -1.43,
        standsAlone: -1.17,
        akin: 0.7,
        alien: -0.46,
        gist: 0.99,
        ofQuestion: 0.25,
        ofAnswerOnly: -0.12,
      },
    },
    content: {
      start: 2.73,
      weights: {
        shared: 0.9,
        covered: -0.33,
        implied: 0.37,
        pointedAt: 0.3,
        sharedFacet: -1.27,
        strange: -1.35,
        foreign: -1.48,
        standsAlone: -1.92,
        akin: 0.55,
        alien: -0.92,
        gist: 0.87,
        ofQuestion: 0.27,
        ofAnswerOnly: -0.04,
      },
    },
    related: 0.5,
    unrelated: 0.45,
  },
  withMeaning: {
    all: {
      start: 0.58,
      weights: {
        outside: 1.98,
        unclear: 0.12,
        inside: -0.55,
        pointing: 1.07,
        announced: -0.91,
        thanked: -1.3,
        asksOfAnswer: 1.44,
        corrects: 1.11,
        goesBack: 0.68,
        opens: 0.75,
        whatAbout: -0.32,
        strangeOpening: -0.04,
        supposes: 0.78,
        adds: 0.62,
        bare: 0.81,
        fragment: 0.68,
        prepositional: 0.75,
        definite: 0.27,
        complete: 0.21,
        indefinite: -1.25,
        defines: -1.71,
        facet: -1.13,
        relational: 2.02,
        thin: 0.51,
        shared: 0.6,
        covered: -0.14,
        implied: 0.62,
        pointedAt: 0.12,
        sharedFacet: -0.27,
        strange: -1.1,
        foreign: -1.21,
        standsAlone: -1.14,
        akin: 0.54,
        alien: -0.55,
        gist: 0.94,
        ofQuestion: -0.04,
        ofAnswerOnly: -0.09,
        meaning: 2.36,
      },
    },
    content: {
      start: 2.38,
      weights: {
        shared: 0.55,
        covered: -0.5,
        implied: 0.39,
        pointedAt: 0.29,
        sharedFacet: -1.19,
        strange: -1.56,
        foreign: -1.23,
        standsAlone: -1.9,
        akin: 0.38,
        alien: -1.01,
        gist: 0.83,
        ofQuestion: -0.05,
        ofAnswerOnly: -0.01,
        meaning: 2.49,
      },
    },
    related: 0.55,
    unrelated: 0.5,
  },
};
