/** Refuses operations that would cost too much, and people who have spent what a minute allows. */
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { getVariableValues } from 'graphql';
import { sessionScope } from '@ensure-study/contracts/scopes';
import { PublicError } from '@ensure-study/kit/errors';
import type { TokenBuckets } from '@ensure-study/stores/kv/port';
import type { GatewayContext } from '../context.ts';
import { gatewayError } from '../errors.ts';
import type { DeclaredCosts } from './declared-costs.ts';
import { estimateCost } from './operation-cost.ts';

/** One operation costs no more than this, whoever asks: about a hundred classes with all that a page of lists shows. */
export const operationCostMax = 30_000;
const minuteMs = 60_000;

const retryAfterS = (retryAt: number) => String(Math.max(1, Math.ceil((retryAt - Date.now()) / 1000)));

const tooMuch = (retryAt: number) =>
  new PublicError('RATE_LIMITED', 'You have asked for as much as a minute allows; wait a little.', {
    extensions: {
      retryAt: new Date(retryAt).toISOString(),
      http: { status: 429, headers: new HeaderMap([['retry-after', retryAfterS(retryAt)]]) },
    },
  });

export interface CostLimitOptions {
  /** What one person, one access token, or one address without sign-in, may spend; 0 = off. */
  perMinute: number;
  buckets: TokenBuckets;
  /** What the schema in force says of its own costs. */
  declared(): DeclaredCosts;
}

/** What an operation cost, and what is left. */
interface Bill {
  cost: number;
  left: number;
}

/** Counts after validation, before planning; over sockets as over HTTP. The answer says what it cost and what is left. */
export function limitCost(options: CostLimitOptions): ApolloServerPlugin<GatewayContext> {
  const { perMinute } = options;
  return {
    async requestDidStart() {
      let bill: Bill | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          const { coerced = {} } = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
          );
          const declared = options.declared();
          const cost = estimateCost({ schema, document, operation, variables: coerced, declared });
          if (perMinute > 0 && cost > operationCostMax) throw tooExpensive(cost);
          const spent = await spend(options, cost, contextValue);
          bill = { cost, left: Math.max(0, Math.floor(spent.left)) };
          if (!spent.allowed) throw tooMuch(spent.retryAt);
        },
        async willSendResponse({ response }) {
          if (!bill || perMinute === 0) return;
          const resetsInS = Math.ceil(((perMinute - bill.left) * minuteMs) / perMinute / 1000);
          const { headers } = response.http;
          headers.set('ratelimit-policy', `"cost";q=${perMinute};w=${minuteMs / 1000}`);
          headers.set('ratelimit', `"cost";r=${bill.left};t=${resetsInS}`);
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { requested: bill.cost, left: bill.left, perMinute, fullInS: resetsInS },
          };
        },
      };
    },
  };
}

const tooExpensive = (cost: number) =>
  gatewayError(
    'COST_ESTIMATED_TOO_EXPENSIVE',
    `The operation may cost ${cost}, more than ${operationCostMax}: ask for shorter lists, or page.`,
    { extensions: { http: { status: 400 } } },
  );

function spend({ perMinute, buckets }: CostLimitOptions, cost: number, context: GatewayContext) {
  return buckets.spend(spenderOf(context), cost, { capacity: perMinute, fillMs: minuteMs });
}

/**
 * A person, all of their programs together, or an address: programs that ask too much leave the page its share, and another
 * token is no other share.
 */
function spenderOf({ viewer, clientIp }: GatewayContext): string {
  if (!viewer) return `address:${clientIp}`;
  const isProgram = viewer.scopes.length > 0 && !viewer.scopes.includes(sessionScope);
  return isProgram ? `programs:${viewer.userId}` : `user:${viewer.userId}`;
}
