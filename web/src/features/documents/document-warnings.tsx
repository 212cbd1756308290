import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { graphql } from '../../gql/index.ts';
import { WarningList } from '../materials/warning-list.tsx';

const DocumentWarningsDocument = graphql(`
  query DocumentWarnings($materialId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $materialId) {
      __typename
      ... on Material {
        id
        warnings(first: 20, after: $after) {
          nodes {
            page
            kind
            message
            confidence
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

/** All that is to be known of how a document was read, in the order of its pages. */
export function DocumentWarnings({ materialId }: { materialId: string }) {
  const t = useTranslations('documents');
  const { data, fetchMore } = useQuery(DocumentWarningsDocument, { variables: { materialId } });
  const list = data?.node?.__typename === 'Material' ? data.node.warnings : null;
  if (!list) return null;
  const { hasNextPage, endCursor } = list.pageInfo;
  return (
    <>
      <WarningList warnings={list.nodes} hasMore={false} />
      {hasNextPage && (
        <Button
          look="secondary"
          small
          onPress={() => void fetchMore({ variables: { after: endCursor } }).catch(() => undefined)}
        >
          {t('desk.moreWarnings')}
        </Button>
      )}
    </>
  );
}
