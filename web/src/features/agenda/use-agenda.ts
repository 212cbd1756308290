import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';
import type { AgendaQuery } from '../../gql/graphql.ts';

const AgendaDocument = graphql(`
  query Agenda($after: String) {
    viewer {
      id
      meetings(first: 3) {
        nodes {
          id
          title
          state
          startsAt
          classroom {
            id
            name
          }
        }
      }
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

type Agenda = NonNullable<AgendaQuery['viewer']>;
export type AgendaItem = Agenda['agenda']['nodes'][number];
export type NextMeeting = Agenda['meetings']['nodes'][number];

/** What the viewer has to do next; asked apart from the classes, so that either stands without the other. */
export function useAgenda() {
  const { data, error, networkStatus, fetchMore, refetch } = useQuery(AgendaDocument, {
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.viewer?.agenda;
  return {
    items: list?.nodes ?? null,
    meetings: data?.viewer?.meetings.nodes ?? [],
    error,
    /** It came, or is known not to come. */
    isSettled: list !== undefined || error !== undefined || data?.viewer === null,
    hasMore: list?.pageInfo.hasNextPage ?? false,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    showMore: () => void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => undefined),
    retry: () => void refetch().catch(() => undefined),
  };
}
