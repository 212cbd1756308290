import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';
import type { AgendaQuery } from '../../gql/graphql.ts';

const AgendaDocument = graphql(`
  query Agenda($after: String) {
    viewer {
      id
      agenda(first: 6, after: $after) {
        nodes {
          kind
          at
          count
          assessment {
            id
            title
            classroom {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type AgendaItem = NonNullable<AgendaQuery['viewer']>['agenda']['nodes'][number];

/** What the viewer has to do next; asked apart from the classes, so that either stands without the other. */
export function useAgenda() {
  const { data, error, networkStatus, fetchMore, refetch } = useQuery(AgendaDocument, {
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.viewer?.agenda;
  return {
    items: list?.nodes ?? null,
    error,
    /** It came, or is known not to come. */
    isSettled: list !== undefined || error !== undefined || data?.viewer === null,
    hasMore: list?.pageInfo.hasNextPage ?? false,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    showMore: () => void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => undefined),
    retry: () => void refetch().catch(() => undefined),
  };
}
