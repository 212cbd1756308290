import { useApolloClient, useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';
import type { PassageListQuery } from '../../gql/graphql.ts';

export const PassageListDocument = graphql(`
  query PassageList($materialId: ID!, $page: Int, $after: String) {
    viewer {
      id
    }
    node(id: $materialId) {
      __typename
      ... on Material {
        id
        passageList(page: $page, first: 20, after: $after) {
          nodes {
            id
            ordinal
            page
            start
            end
            text
            headings
            isHidden
            isCorrected
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

type Material = Extract<NonNullable<PassageListQuery['node']>, { __typename: 'Material' }>;
export type Passage = Material['passageList']['nodes'][number];

/** What the tutor answers from on one page (or in the whole text, where there are no pages). */
export function usePassages(materialId: string, page: number | null) {
  const client = useApolloClient();
  const { data, error, fetchMore } = useQuery(PassageListDocument, {
    variables: { materialId, page },
    fetchPolicy: 'cache-and-network',
  });
  const list = data?.node?.__typename === 'Material' ? data.node.passageList : null;
  const showMore = () =>
    void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => undefined);
  return {
    passages: list?.nodes ?? null,
    hasMore: list?.pageInfo.hasNextPage ?? false,
    error,
    showMore,
    /** A correction moves what stands behind it, so that the page's words are asked for again as well. */
    refresh: () => void client.refetchQueries({ include: 'active' }).catch(() => undefined),
  };
}
