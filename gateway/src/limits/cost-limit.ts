/** Refuses operations that would cost too much, and people who have spent what a minute allows. */
import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues } from 'graphql';
import { PublicError } from '@ensure-study/kit/errors';
import type { TokenBuckets } from '@ensure-study/stores/kv/port';
import type { GatewayContext } from '../context.ts';
import { gatewayError } from '../errors.ts';
import { estimateCost } from './operation-cost.ts';

/** One operation costs no more than this, whoever asks: about a hundred classes with all that a page of lists shows. */
export const operationCostMax = 30_000;
const minuteMs = 60_000;

const tooMuch = (retryAt: number) =>
  new PublicError('RATE_LIMITED', 'You have asked for as much as a minute allows; wait a little.', {
    extensions: { retryAt: new Date(retryAt).toISOString(), http: { status: 429 } },
  });

export interface CostLimitOptions {
  /** What one person, or one address without sign-in, may spend; 0 = off. */
  perMinute: number;
  buckets: TokenBuckets;
}

/** Counts after validation, before planning; over sockets as over HTTP. */
export function limitCost({ perMinute, buckets }: CostLimitOptions): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const { coerced = {} } = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
          );
          const cost = estimateCost({ schema, document, operation, variables: coerced });
          if (perMinute > 0 && cost > operationCostMax)
            throw gatewayError(
              'COST_ESTIMATED_TOO_EXPENSIVE',
              `The operation may cost ${cost}, more than ${operationCostMax}: ask for shorter lists, or page.`,
              { extensions: { http: { status: 400 } } },
            );
          const { viewer, clientIp } = contextValue;
          const spender = viewer ? `user:${viewer.userId}` : `address:${clientIp}`;
          const spent = await buckets.spend(spender, cost, { capacity: perMinute, fillMs: minuteMs });
          if (!spent.allowed) throw tooMuch(spent.retryAt);
        },
      };
    },
  };
}
