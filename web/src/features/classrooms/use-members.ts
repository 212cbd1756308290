import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../../gql/index.ts';
import type { MembersQuery } from '../../gql/graphql.ts';

export const MembersDocument = graphql(`
  query Members($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        members(first: 50, after: $after) {
          nodes {
            role
            joinedAt
            user {
              id
              name
              email
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

export const ExtraTimeDocument = graphql(`
  query ExtraTime($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        accommodations(first: 100, after: $after) {
          nodes {
            student {
              id
            }
            timeFactor
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

type MembersOf = Extract<NonNullable<MembersQuery['node']>, { __typename: 'Classroom' }>;
export type Member = MembersOf['members']['nodes'][number];

/** The people of a class by name, page by page; null while they are looked for. */
export function useMembers(classroomId: string) {
  const { data, error, fetchMore, refetch, networkStatus } = useQuery(MembersDocument, {
    variables: { classroomId },
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.node?.__typename === 'Classroom' ? data.node.members : null;
  return {
    viewerId: data?.viewer?.id,
    members: list?.nodes ?? null,
    hasMore: list?.pageInfo.hasNextPage ?? false,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    error,
    showMore: () => void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => undefined),
    retry: () => void refetch().catch(() => undefined),
  };
}

/** How many times as long each student's sittings are, of those who get more time; null until all of them are known. */
export function useTimeFactors(classroomId: string): ReadonlyMap<string, number> | null {
  const { data, fetchMore } = useQuery(ExtraTimeDocument, { variables: { classroomId } });
  const list = data?.node?.__typename === 'Classroom' ? data.node.accommodations : null;
  const { hasNextPage = false, endCursor } = list?.pageInfo ?? {};
  useEffect(() => {
    // They stand in another order than the members, so all are needed; each page asks for the next one.
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } }).catch(() => undefined);
  }, [hasNextPage, endCursor, fetchMore]);
  if (!list || hasNextPage) return null;
  return new Map(list.nodes.map(({ student, timeFactor }) => [student.id, timeFactor]));
}
