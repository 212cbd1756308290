import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';
import type { SearchEverythingQuery } from '../../gql/graphql.ts';
import styles from '../notifications/notifications.module.css';

const SearchEverythingDocument = graphql(`
  query SearchEverything($query: String!, $after: String) {
    viewer {
      id
    }
    search(query: $query, first: 20, after: $after) {
      nodes {
        kind
        classroom {
          id
          name
        }
        target {
          __typename
          ... on Classroom {
            id
            name
          }
          ... on Material {
            id
            name
          }
          ... on Assessment {
            id
            title
          }
          ... on User {
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
`);

type Hit = SearchEverythingQuery['search']['nodes'][number];

/** Where a hit leads; people have no page of their own, so they are shown only. */
function pathOf({ target, classroom }: Hit): string | null {
  if (target.__typename === 'Classroom') return `/classrooms/${target.id}`;
  if (!classroom) return null;
  if (target.__typename === 'Material') return `/classrooms/${classroom.id}/materials/${target.id}`;
  if (target.__typename === 'Assessment') return `/classrooms/${classroom.id}/quizzes/${target.id}`;
  return null;
}

/** What is found by name, best first. */
export function SearchResults({ query }: { query: string }) {
  const t = useTranslations('search');
  const errorWords = useErrorWords();
  const { data, previousData, error, fetchMore, networkStatus } = useQuery(SearchEverythingDocument, {
    variables: { query },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  const hits = (data ?? previousData)?.search;
  if (!hits) return <Loading label={t('searching')} />;
  if (hits.nodes.length === 0) return <EmptyState heading={t('nothing')}>{t('nothingLead')}</EmptyState>;
  return (
    <>
      <ul className={styles.list} aria-label={t('results')}>
        {hits.nodes.map((hit) => {
          const { target, classroom, kind } = hit;
          const name = target.__typename === 'Assessment' ? target.title : target.name;
          const path = pathOf(hit);
          return (
            <li key={target.id}>
              <span>
                {path ? <Link to={path}>{name}</Link> : name}{' '}
                {classroom && classroom.id !== target.id && (
                  <span className={styles.soft}>{classroom.name}</span>
                )}
              </span>
              <Badge>{t(`kind.${kind}`)}</Badge>
            </li>
          );
        })}
      </ul>
      {hits.pageInfo.hasNextPage && (
        <Button
          look="secondary"
          busy={networkStatus === NetworkStatus.fetchMore}
          onPress={() =>
            void fetchMore({ variables: { after: hits.pageInfo.endCursor } }).catch(() => undefined)
          }
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}
