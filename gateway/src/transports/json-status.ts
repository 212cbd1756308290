/**
 * GraphQL over HTTP: to who asks for `application/json` by name, a well-formed request whose document cannot be run is
 * answered with 200, because a status of its own would not tell whether GraphQL or something on the way has refused it.
 * Who takes `application/graphql-response+json` too, or names neither, gets 400, and what a limit refuses is always 400.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.ts';

const documentCodes = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  // Of variables: an answer that has data is 200 anyway.
  'BAD_USER_INPUT',
]);

/** Sets the status of answers to what a client of `application/json` expects. */
export function answerJsonClients(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response: { http, body } }) {
          if (
            http.status !== 400 ||
            body.kind !== 'single' ||
            !asksForJson(request.http?.headers.get('accept'))
          )
            return;
          const { errors = [] } = body.singleResult;
          if (errors.every(({ extensions }) => documentCodes.has(extensions?.code))) http.status = 200;
        },
      };
    },
  };
}

const asksForJson = (accept = '') =>
  accept.includes('application/json') && !accept.includes('application/graphql-response+json');
