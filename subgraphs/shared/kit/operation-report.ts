/** What is logged and counted of every operation that Apollo Server answers. */
import type { ApolloServerPlugin, BaseContext, GraphQLRequest } from '@apollo/server';
import { isInternal, isOutage } from './error-masking.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import { activeSpan } from './tracing.ts';

/** Logs what a client does not get to see, stamps errors with the request id, counts operations. */
export function reportOperations<C extends BaseContext>(
  logger: Logger,
  metrics: Metrics,
  requestIdOf: (request: { request: GraphQLRequest; contextValue: C }) => string | undefined,
): ApolloServerPlugin<C> {
  return {
    async requestDidStart(start) {
      const requestId = requestIdOf(start);
      return {
        async didResolveOperation({ operation, operationName }) {
          activeSpan()?.set({
            'graphql.operation.type': operation?.operation,
            'graphql.operation.name': operationName ?? undefined,
          });
        },
        async didEncounterErrors({ errors, operationName }) {
          for (const error of errors) {
            const { code } = error.extensions;
            const bug = code === undefined || code === 'INTERNAL_SERVER_ERROR';
            logger[bug ? 'error' : 'debug'](
              { err: error.originalError ?? error, requestId, operationName, path: error.path, code },
              'operation error',
            );
          }
        },
        async willSendResponse({ response: { body } }) {
          const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
          const outcome = outcomeOf(errors);
          metrics.graphqlOperations.inc({ outcome });
          if (outcome === 'failed' || outcome === 'unavailable') activeSpan()?.fail(outcome);
          if (body.kind !== 'single' || !errors) return;
          body.singleResult.errors = errors.map((error) => ({
            ...error,
            extensions: { ...error.extensions, ...(requestId !== undefined && { requestId }) },
          }));
        },
      };
    },
  };
}

/** A bug counts before an outage, an outage before what the client itself got wrong. */
function outcomeOf(errors: readonly GraphQLFormattedError[] | undefined): string {
  if (!errors) return 'ok';
  if (errors.some(isInternal)) return 'failed';
  return errors.some(isOutage) ? 'unavailable' : 'refused';
}
