/**
 * Whether the next message goes on from an earlier turn or begins a new topic: small networks weigh evidence, each sign of
 * which can be read in words, and the message's own wording; a model that has read message and turns together, where there is
 * one, has its share. It never looks at how the turn before was decided, so one mistake does not make the next.
 */
import type { WordVectors } from '../../../retrieval/ports.ts';
import type { Stem } from '../language/tokens.ts';
import {
  gatherRoutingEvidence,
  type EvidenceName,
  type RoutingEvidence,
  type RoutingQuestion,
} from './evidence.ts';
import { fittedNetworks } from './fitted-networks.ts';
import { inputsOf } from './inputs.ts';
import { networkOdds } from './network.ts';
import { reasonOf, sayReason, type Reason } from './reason.ts';
import { evidenceWeights, type RoutingModel } from './weights.ts';

export interface Routing {
  decision: 'follow_up' | 'new_topic';
  /** Probability of a follow-up, 0 to 1, by the log odds that decided. */
  score: number;
  /** The reason in words. */
  because: string;
  /** Undefined where nothing was asked before. */
  reason?: Reason;
  /** Of a follow-up: the earlier turn it goes on from, from 0. */
  turn?: number;
}

/** Of the log odds, what the model that has read message and turns together says. Chosen on rows that neither was fitted on. */
const readShare = 0.6;
const nothingBefore = 'Nothing was asked before.';

/** Routes a message. Without earlier turns everything is a new topic. */
export function routeMessage(asked: RoutingQuestion, stem: Stem, vectors?: WordVectors): Routing {
  if (asked.history.length === 0) return { decision: 'new_topic', score: 0, because: nothingBefore };
  const evidence = gatherRoutingEvidence(asked, stem, vectors);
  const { meaning } = asked;
  const leg = meaning ? 'withMeaning' : 'byWords';
  const weighed = networkOdds(fittedNetworks[leg], inputsOf(asked.next, evidence, { vectors, meaning }));
  const odds = asked.read === undefined ? weighed : (1 - readShare) * weighed + readShare * asked.read;
  const isFollowUp = odds > 0;
  const decision = isFollowUp ? 'follow_up' : 'new_topic';
  const turn = isFollowUp ? turnMeant(evidence, asked) : undefined;
  const isAgainst = oddsOf(evidenceWeights[leg], evidence) > 0 !== isFollowUp;
  const reason = reasonOf(evidence, { weights: evidenceWeights[leg].weights, isFollowUp, isAgainst, turn });
  const score = Math.round(1e4 / (1 + Math.exp(-odds))) / 1e4;
  const because = sayReason(reason, turn);
  return { decision, score, because, reason, ...(turn !== undefined && { turn }) };
}

/** Log odds of a follow-up, sign by sign. */
export function oddsOf({ start, weights }: RoutingModel, { values }: RoutingEvidence): number {
  return Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * (values[name as EvidenceName] ?? 0),
    start,
  );
}

/** An earlier turn must have clearly more in common with the message than the last one has. */
const clearlyMore = 0.25;

function turnMeant({ bonds, message }: RoutingEvidence, { meaning }: RoutingQuestion): number {
  const last = bonds.length - 1;
  const strengths = bonds.map(
    ({ shared, implied, pointedAt }, i) =>
      shared + 0.5 * implied + 0.2 * pointedAt + 0.5 * (meaning?.cosines[i] ?? 0),
  );
  const best = strengths.indexOf(Math.max(...strengths));
  // Between turns that have as much in common the later one is meant.
  const ahead = (strengths[best] ?? 0) - (strengths[last] ?? 0);
  if (ahead > (message.signs.goesBack ? 0 : clearlyMore)) return best;
  return last;
}
