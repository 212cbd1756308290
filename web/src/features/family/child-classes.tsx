import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './family.module.css';

const ChildClassesDocument = graphql(`
  query ChildClasses($id: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $id) {
      ... on User {
        id
        sharedClasses(first: 20, after: $after) {
          nodes {
            name
            subject
            joinedAt
            materials(first: 10) {
              nodes {
                name
                uploadedAt
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

/** The classes of a child and the names of their newest documents. */
export function ChildClasses({ childId }: { childId: string }) {
  const t = useTranslations('family');
  const errorWords = useErrorWords();
  const { data, error, fetchMore, networkStatus } = useQuery(ChildClassesDocument, {
    variables: { id: childId },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  const classes = data?.node && 'sharedClasses' in data.node ? data.node.sharedClasses : null;
  if (!classes) return <Loading label={t('lookingAtClasses')} />;
  const after = classes.pageInfo.endCursor;
  return (
    <section className={styles.section} aria-labelledby="classes">
      <h2 id="classes">{t('classesTitle')}</h2>
      {classes.nodes.length === 0 && <p className={styles.soft}>{t('noClasses')}</p>}
      {classes.nodes.map(({ name, subject, joinedAt, materials }) => (
        <div key={`${joinedAt} ${name}`} className={styles.choice}>
          <h3>{name}</h3>
          <p className={styles.soft}>{subject}</p>
          {materials.nodes.length === 0 && <p className={styles.soft}>{t('noDocuments')}</p>}
          <ul className={styles.names}>
            {materials.nodes.map((material) => (
              <li key={`${material.uploadedAt} ${material.name}`}>{material.name}</li>
            ))}
            {materials.pageInfo.hasNextPage && <li className={styles.soft}>{t('andMore')}</li>}
          </ul>
        </div>
      ))}
      {classes.pageInfo.hasNextPage && (
        <Button
          look="secondary"
          busy={networkStatus === NetworkStatus.fetchMore}
          onPress={() => void fetchMore({ variables: { after } }).catch(() => undefined)}
        >
          {t('moreClasses')}
        </Button>
      )}
    </section>
  );
}
