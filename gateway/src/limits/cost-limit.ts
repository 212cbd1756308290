/** Refuses operations that would cost too much, and people who have spent what a minute allows. */
import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Clock } from '@ensure-study/kit/clock';
import { PublicError } from '@ensure-study/kit/errors';
import type { GatewayContext } from '../context.ts';
import { gatewayError } from '../errors.ts';
import { estimateCost } from './operation-cost.ts';

/** One operation costs no more than this, whoever asks: about a hundred classes with all that a page of lists shows. */
export const operationCostMax = 30_000;
const minuteMs = 60_000;
const spendersMax = 100_000;

export interface CostBudget {
  /** Takes `cost` from what `key` may spend, or says when there will be enough again (ms since the epoch). */
  spend(key: string, cost: number): { allowed: true } | { allowed: false; retryAt: number };
}

/** A bucket per key that fills evenly to `perMinute`; 0 = off. Kept here: each gateway process allows as much. */
export function createCostBudget({ perMinute, clock }: { perMinute: number; clock: Clock }): CostBudget {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: spendersMax });
  return {
    spend(key, cost) {
      if (perMinute === 0) return { allowed: true };
      const now = clock.now();
      const bucket = buckets.get(key) ?? { left: perMinute, at: now };
      const left = Math.min(perMinute, bucket.left + ((now - bucket.at) * perMinute) / minuteMs);
      const allowed = left >= Math.min(cost, perMinute);
      buckets.set(key, { left: allowed ? left - cost : left, at: now });
      if (allowed) return { allowed };
      return { allowed, retryAt: now + Math.ceil(((cost - left) * minuteMs) / perMinute) };
    },
  };
}

const tooMuch = (retryAt: number) =>
  new PublicError('RATE_LIMITED', 'You have asked for as much as a minute allows; wait a little.', {
    extensions: { retryAt: new Date(retryAt).toISOString(), http: { status: 429 } },
  });

/** Counts after validation, before planning; over sockets as over HTTP. */
export function limitCost(options: { perMinute: number; clock: Clock }): ApolloServerPlugin<GatewayContext> {
  const budget = createCostBudget(options);
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
          if (options.perMinute > 0 && cost > operationCostMax)
            throw gatewayError(
              'COST_ESTIMATED_TOO_EXPENSIVE',
              `The operation may cost ${cost}, more than ${operationCostMax}: ask for shorter lists, or page.`,
              { extensions: { http: { status: 400 } } },
            );
          const { viewer, clientIp } = contextValue;
          const spent = budget.spend(viewer ? `user:${viewer.userId}` : `address:${clientIp}`, cost);
          if (!spent.allowed) throw tooMuch(spent.retryAt);
        },
      };
    },
  };
}
