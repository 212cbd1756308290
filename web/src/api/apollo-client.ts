/** The GraphQL client: HTTP for queries and mutations, the socket for subscriptions, one cache for both. */
import { ApolloClient, ApolloLink } from '@apollo/client';
import { HttpLink } from '@apollo/client/link/http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createBoundedFetch } from './bounded-fetch.ts';
import { createCache } from './cache.ts';
import { graphqlHeaders, graphqlPath } from './endpoint.ts';
import { createRecoverSessionLink, type RecoverSessionDeps } from './recover-session-link.ts';
import { doubtingFetch, noteRefusal } from './page-connection.ts';
import { createRefusalLink } from './refusal-link.ts';
import { noteServerDate, pageNow } from './server-clock.ts';
import type { LiveSocket } from './socket.ts';

export function createApolloClient(socket: LiveSocket, session: RecoverSessionDeps): ApolloClient {
  const http = new HttpLink({
    uri: graphqlPath,
    credentials: 'include',
    headers: graphqlHeaders,
    fetch: datedFetch,
  });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket.client),
      ApolloLink.from([createRefusalLink(noteRefusal), createRecoverSessionLink(session), http]),
    ),
    defaultOptions: {
      // Pages show what is cached at once and bring it up to date behind it.
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
}

/** The gateway answers or gives up within 30 s: what is still silent after that never answers. */
const boundedFetch = doubtingFetch(createBoundedFetch(35_000));

/** Every answer also tells the server's time, to which times of observations are aligned. */
const datedFetch: typeof fetch = async (input, init) => {
  const sentAt = pageNow();
  const response = await boundedFetch(input, init);
  noteServerDate(response.headers.get('date'), sentAt, pageNow());
  return response;
};
