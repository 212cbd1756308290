import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './family.module.css';

const ChildResultsDocument = graphql(`
  query ChildResults($id: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $id) {
      ... on User {
        id
        releasedResults(first: 20, after: $after) {
          nodes {
            title
            classroomName
            submittedAt
            score
            scoreMax
            isGraded
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

/** Results of a child that are released, newest first. */
export function ChildResults({ childId }: { childId: string }) {
  const t = useTranslations('family');
  const errorWords = useErrorWords();
  const { data, error, fetchMore, networkStatus } = useQuery(ChildResultsDocument, {
    variables: { id: childId },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  const results = data?.node && 'releasedResults' in data.node ? data.node.releasedResults : null;
  if (!results) return <Loading label={t('lookingAtResults')} />;
  const after = results.pageInfo.endCursor;
  return (
    <section className={styles.section} aria-labelledby="results">
      <h2 id="results">{t('resultsTitle')}</h2>
      {results.nodes.length === 0 ? (
        <p className={styles.soft}>{t('noResults')}</p>
      ) : (
        <DataTable
          label={t('resultsTitle')}
          columns={[t('quiz'), t('classroom'), t('handedIn'), t('points')]}
          rows={results.nodes.map(({ title, classroomName, submittedAt, score, scoreMax, isGraded }) => ({
            key: `${submittedAt} ${title}`,
            cells: [
              title,
              classroomName,
              <Time key="at" at={submittedAt} style="date" />,
              isGraded ? t('pointsOf', { score, scoreMax }) : t('pointsSoFar', { score, scoreMax }),
            ],
          }))}
        />
      )}
      {results.pageInfo.hasNextPage && (
        <Button
          look="secondary"
          busy={networkStatus === NetworkStatus.fetchMore}
          onPress={() => void fetchMore({ variables: { after } }).catch(() => undefined)}
        >
          {t('moreResults')}
        </Button>
      )}
    </section>
  );
}
