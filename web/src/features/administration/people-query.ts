import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';
import type { ManagedPersonFragment, Role } from '../../gql/graphql.ts';

export type ManagedPerson = ManagedPersonFragment;

export const ManagedPersonFragmentDefinition = graphql(`
  fragment ManagedPerson on User {
    id
    name
    email
    role
    deactivatedAt
    hasPassword
  }
`);

const OrganisationPeopleDocument = graphql(`
  query OrganisationPeople($query: String, $role: Role, $isActive: Boolean, $after: String) {
    viewer {
      id
      organisation {
        id
        users(first: 30, after: $after, query: $query, role: $role, isActive: $isActive) {
          nodes {
            id
            ...ManagedPerson
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

export interface PeopleFilter {
  query: string;
  role: Role | null;
  isActive: boolean | null;
}

/** The people of the school that fit, page by page; what was found before stands while the next is looked for. */
export function usePeople({ query, role, isActive }: PeopleFilter) {
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(
    OrganisationPeopleDocument,
    { variables: { query: query || null, role, isActive }, notifyOnNetworkStatusChange: true },
  );
  const users = (data ?? previousData)?.viewer?.organisation.users;
  const after = users?.pageInfo.endCursor;
  return {
    people: users?.nodes,
    hasMore: users?.pageInfo.hasNextPage ?? false,
    isFetchingMore: networkStatus === NetworkStatus.fetchMore,
    showMore: () => void fetchMore({ variables: { after } }).catch(() => undefined),
    refresh: () => void refetch().catch(() => undefined),
    error,
  };
}
