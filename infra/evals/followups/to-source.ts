/** The fitted weights as the source file that the product reads them from. */
import type { FittedRouting } from '../../../subgraphs/ai/src/tutor/domain/routing/weights.ts';

export const toSource = (fitted: Record<'byWords' | 'withMeaning', FittedRouting>): string => `/**
 * Weights of follow-up routing, fitted on infra/evals/sets/followups/fit.jsonl by
 * \`node --import tsx infra/evals/followups/main.ts --write\`: logistic regression with an L2 penalty of 2, thresholds by
 * ten-fold cross-validation over whole conversations. Not edited by hand.
 */
import type { EvidenceName } from './evidence.ts';

/** Log odds of a follow-up: \`start\` plus the weighted evidence. */
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

export const routingModels: Readonly<Record<'byWords' | 'withMeaning', FittedRouting>> = ${JSON.stringify(fitted)};
`;
