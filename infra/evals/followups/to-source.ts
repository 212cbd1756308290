/** What was fitted, as the source files that the product reads it from. */
import type { Probe } from '../../../subgraphs/ai/src/tutor/domain/routing/meaning.ts';
import type { WrittenNetworks } from '../../../subgraphs/ai/src/tutor/domain/routing/network.ts';
import type { RoutingModel } from '../../../subgraphs/ai/src/tutor/domain/routing/weights.ts';

export interface Fitted {
  evidence: Record<'byWords' | 'withMeaning', RoutingModel>;
  networks: Record<'byWords' | 'withMeaning', WrittenNetworks>;
  probe: Probe;
}

/** What each sign is worth by itself, to say why. */
export const toWeights = ({ evidence }: Fitted): string => `/**
 * What each sign of routing is worth beside the others, to say why a message was routed as it was: logistic regression with an
 * L2 penalty of 2, fitted on infra/evals/sets/followups by \`node --import tsx infra/evals/followups/main.ts --write\`. The
 * networks decide. Not edited by hand.
 */
import type { EvidenceName } from './evidence.ts';

/** Log odds of a follow-up: \`start\` plus the weighted evidence. */
export interface RoutingModel {
  start: number;
  weights: Readonly<Partial<Record<EvidenceName, number>>>;
}

export const evidenceWeights: Readonly<Record<'byWords' | 'withMeaning', RoutingModel>> = ${JSON.stringify(evidence)};
`;

/** The networks that decide. */
export const toNetworks = ({
  networks,
  probe,
}: Fitted): string => `/** Written by infra/evals/followups/main.ts; read by network.ts. */
import type { Probe } from './meaning.ts';
import type { WrittenNetworks } from './network.ts';

export const byWords: WrittenNetworks = ${JSON.stringify(networks.byWords)};
export const withMeaning: WrittenNetworks = ${JSON.stringify(networks.withMeaning)};
export const probe: Probe = ${JSON.stringify(probe)};
`;
