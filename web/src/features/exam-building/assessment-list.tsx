import { NetworkStatus } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';
import { AssessmentRow } from './assessment-row.tsx';
import styles from './building.module.css';
import { DeletedAssessments } from './deleted-assessments.tsx';

const AssessmentsDocument = graphql(`
  query Assessments($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        assessments(first: 20, after: $after) {
          nodes {
            id
            ...AssessmentRow
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

/** What a teacher has made for the class, each with where it stands and what to do next. */
export function AssessmentList({ classroomId }: { classroomId: string }) {
  const t = useTranslations('exam-building.list');
  const errorWords = useErrorWords();
  const { data, error, fetchMore, refetch, networkStatus } = useQuery(AssessmentsDocument, {
    variables: { classroomId },
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.node?.__typename === 'Classroom' ? data.node.assessments : null;
  const again = () => void refetch().catch(() => undefined);
  const client = useApolloClient();
  // What leaves one list comes into the other.
  const onMoved = () => void client.refetchQueries({ include: 'active' });
  if (!list) {
    return error ? (
      <Notice
        tone="danger"
        action={
          <Button look="secondary" small onPress={again}>
            {t('again')}
          </Button>
        }
      >
        {errorWords(error)}
      </Notice>
    ) : (
      <Loading label={t('loading')} />
    );
  }
  const { hasNextPage, endCursor } = list.pageInfo;
  return (
    <>
      {list.nodes.length === 0 && <EmptyState heading={t('emptyHeading')}>{t('empty')}</EmptyState>}
      {list.nodes.length > 0 && (
        <ul className={styles.assessments} aria-label={t('label')}>
          {list.nodes.map((assessment) => (
            <AssessmentRow
              key={assessment.id}
              assessment={assessment}
              classroomId={classroomId}
              onChanged={onMoved}
            />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button
          look="secondary"
          busy={networkStatus === NetworkStatus.fetchMore}
          onPress={() => void fetchMore({ variables: { after: endCursor } }).catch(() => undefined)}
        >
          {t('more')}
        </Button>
      )}
      <DeletedAssessments classroomId={classroomId} onRestored={onMoved} />
    </>
  );
}
