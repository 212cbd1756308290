import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../../gql/index.ts';
import type { MaterialStatesQuery } from '../../gql/graphql.ts';
import { queued, type Indexing } from './domain/indexing.ts';
import type { Warning } from './domain/warnings.ts';

const MaterialsDocument = graphql(`
  query Materials($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      ... on Classroom {
        id
        materials(first: 50, after: $after) {
          nodes {
            id
            name
            ...MaterialRow
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

/** Asked apart from the list, so that the list still stands while the reading service is away. */
const MaterialStatesDocument = graphql(`
  query MaterialStates($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      ... on Classroom {
        id
        materials(first: 50, after: $after) {
          nodes {
            id
            indexState
            pages
            passages
            problem
            curatedFrom
            warnings(first: 3) {
              nodes {
                page
                kind
                message
                confidence
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
  }
`);

export interface MaterialReading extends Indexing {
  /** The first warnings; others are shown with the document. */
  warnings: readonly Warning[];
  hasMoreWarnings: boolean;
  /** Address of the page whose words it holds; null for a document of the class's own. */
  curatedFrom: string | null;
}

function readingsIn(data: MaterialStatesQuery | undefined): Map<string, MaterialReading> {
  const nodes = data?.node && 'materials' in data.node ? data.node.materials.nodes : [];
  return new Map(
    nodes.map(({ id, indexState, pages, passages, problem, curatedFrom, warnings }) => [
      id,
      {
        ...queued,
        state: indexState,
        pages: pages ?? null,
        passages: passages ?? null,
        problem: problem ?? null,
        curatedFrom: curatedFrom ?? null,
        warnings: warnings.nodes,
        hasMoreWarnings: warnings.pageInfo.hasNextPage,
      },
    ]),
  );
}

/** The documents of a class with how they were read. `whole`: all of them are fetched, because somebody looks for one. */
export function useMaterials(classroomId: string, whole: boolean) {
  const variables = { classroomId };
  const { data, error, refetch, fetchMore } = useQuery(MaterialsDocument, { variables });
  const states = useQuery(MaterialStatesDocument, { variables });
  const materials = data?.node && 'materials' in data.node ? data.node.materials : null;
  const { hasNextPage = false, endCursor } = materials?.pageInfo ?? {};
  const { fetchMore: fetchMoreStates, refetch: refetchStates } = states;

  async function showMore() {
    const after = endCursor;
    await Promise.allSettled([
      fetchMore({ variables: { after } }),
      fetchMoreStates({ variables: { after } }),
    ]);
  }
  useEffect(() => {
    if (!whole || !hasNextPage) return;
    const more = { variables: { after: endCursor } };
    // Each page asks for the next one; what fails is asked for again by "show more".
    void Promise.allSettled([fetchMore(more), fetchMoreStates(more)]);
  }, [whole, hasNextPage, endCursor, fetchMore, fetchMoreStates]);

  return {
    materials: materials?.nodes ?? null,
    hasMore: hasNextPage,
    readings: readingsIn(states.data),
    error,
    /** Whether it is known how the documents were read, and that it cannot be known now. */
    readingsKnown: states.data !== undefined || states.error !== undefined,
    readingsMissing: states.error !== undefined,
    refresh: () => void Promise.allSettled([refetch(), refetchStates()]),
    showMore: () => void showMore(),
  };
}
