/** Counts what is refused by a limit, by its code: in the pipeline of operations, and where transports refuse before it. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { Metrics } from '@ensure-study/kit/metrics';
import type { GatewayContext } from '../context.ts';
import type { GatewayErrorCode } from '../errors.ts';

const limitCodes = new Set<unknown>([
  'MAX_DEPTH_LIMIT',
  'MAX_HEIGHT_LIMIT',
  'MAX_ALIASES_LIMIT',
  'MAX_DIRECTIVES_LIMIT',
  'MAX_ROOT_FIELDS_LIMIT',
  'MAX_TOKENS_LIMIT',
  'MAX_PLANNING_TIME_LIMIT',
  'REQUEST_TOO_LARGE',
  'COST_ESTIMATED_TOO_EXPENSIVE',
  'TOO_MANY_OPERATIONS',
  'TOO_MANY_SOCKETS',
  'RATE_LIMITED',
] satisfies (GatewayErrorCode | 'RATE_LIMITED')[]);

/** Counts a refusal when its code is that of a limit. */
export type CountRefusal = (code: unknown) => void;

/** The count of one gateway. */
export function createRefusalCount(metrics: Metrics): CountRefusal {
  return (code) => {
    if (limitCodes.has(code)) metrics.limitRefusals.inc({ code: String(code) });
  };
}

/** Counts the refusals among the answers of Apollo Server; those of subgraphs are theirs to count. */
export function countRefusals(count: CountRefusal): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return;
          for (const { extensions } of body.singleResult.errors ?? [])
            if (extensions?.serviceName === undefined) count(extensions?.code);
        },
      };
    },
  };
}
