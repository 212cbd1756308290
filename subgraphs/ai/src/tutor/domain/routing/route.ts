/**
 * Whether the next message goes on from an earlier turn or begins a new topic: a small logistic model over evidence that can
 * be read in words. It never looks at how the turn before was decided, so one mistake does not make the next.
 */
import type { WordVectors } from '../../../retrieval/ports.ts';
import type { Stem } from '../language/tokens.ts';
import {
  gatherRoutingEvidence,
  type EvidenceName,
  type RoutingEvidence,
  type RoutingQuestion,
} from './evidence.ts';
import { reasonOf } from './reason.ts';
import { routingModels, type RoutingModel } from './weights.ts';

export interface Routing {
  decision: 'follow_up' | 'new_topic';
  /** Probability of a follow-up, 0 to 1, as the model was fitted. */
  score: number;
  /** The evidence that weighed most, in words. */
  because: string;
  /** Of a follow-up: the earlier turn it goes on from, from 0. */
  turn?: number;
}

const nothingBefore = 'Nothing was asked before.';

/** Routes a message. Without earlier turns everything is a new topic. */
export function routeMessage(asked: RoutingQuestion, stem: Stem, vectors?: WordVectors): Routing {
  if (asked.history.length === 0) return { decision: 'new_topic', score: 0, because: nothingBefore };
  const evidence = gatherRoutingEvidence(asked, stem, vectors);
  const { all, content, related, unrelated } = routingModels[asked.cosines ? 'withMeaning' : 'byWords'];
  const score = 1 / (1 + Math.exp(-oddsOf(all, evidence)));
  const isOpen = score < related && score > unrelated;
  const isFollowUp = isOpen ? oddsOf(content, evidence) > 0 : score >= related;
  const decision = isFollowUp ? 'follow_up' : 'new_topic';
  const turn = isFollowUp ? turnMeant(evidence, asked) : undefined;
  const because = reasonOf(evidence, { weights: all.weights, isFollowUp, isOpen, turn });
  return { decision, score: Math.round(score * 1e4) / 1e4, because, ...(turn !== undefined && { turn }) };
}

/** Log odds of a follow-up. */
export function oddsOf({ start, weights }: RoutingModel, { values }: RoutingEvidence): number {
  return Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * (values[name as EvidenceName] ?? 0),
    start,
  );
}

/** An earlier turn must have clearly more in common with the message than the last one has. */
const clearlyMore = 0.25;

function turnMeant({ bonds, message }: RoutingEvidence, { cosines }: RoutingQuestion): number {
  const last = bonds.length - 1;
  const strengths = bonds.map(
    ({ shared, implied, pointedAt }, i) =>
      shared + 0.5 * implied + 0.2 * pointedAt + 0.5 * (cosines?.[i] ?? 0),
  );
  const best = strengths.indexOf(Math.max(...strengths));
  // Between turns that have as much in common the later one is meant.
  const ahead = (strengths[best] ?? 0) - (strengths[last] ?? 0);
  if (ahead > (message.signs.goesBack ? 0 : clearlyMore)) return best;
  return last;
}
