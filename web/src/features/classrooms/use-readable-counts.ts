import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../../gql/index.ts';
import { readableCounts, unreadClasses } from './domain/readable-count.ts';

/** Asked apart from the classes, so that they still stand while the reading service is away. */
const ReadableMaterialDocument = graphql(`
  query ReadableMaterial($after: String) {
    viewer {
      id
      classrooms(first: 20, after: $after) {
        nodes {
          id
          name
          viewerRole
          materials(first: 50) {
            nodes {
              id
              indexState
            }
            pageInfo {
              hasNextPage
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

/** Counts of readable documents by class; `counts` is null while they cannot be told. `unread`: taught classes with some that failed. */
export function useReadableCounts() {
  const { data, loading, fetchMore } = useQuery(ReadableMaterialDocument);
  const nodes = data?.viewer?.classrooms.nodes;
  const counts = useMemo(() => (nodes ? readableCounts(nodes) : null), [nodes]);
  const unread = useMemo(() => unreadClasses(nodes ?? []), [nodes]);
  const showMore = (after: string | null | undefined) =>
    void fetchMore({ variables: { after } }).catch(() => undefined);
  return { counts, unread, loading, showMore };
}
