import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import type { UnhelpfulAnswersQuery } from '../../gql/graphql.ts';
import styles from './insights.module.css';
import type { InsightsOf } from './operations.ts';
import { Part } from './part.tsx';

const UnhelpfulDocument = graphql(`
  query UnhelpfulAnswers($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        tutorInsights {
          unhelpful(first: 20, after: $after) {
            nodes {
              turnId
              question
              answer
              reason
              comment
              ratedAt
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  }
`);

type Unhelpful = InsightsOf<UnhelpfulAnswersQuery>['unhelpful']['nodes'][number];

/** What readers said of answers that did not help them, the latest first. */
export function UnhelpfulAnswers({ classroomId }: { classroomId: string }) {
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(UnhelpfulDocument, {
    variables: { classroomId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = (data?.node?.__typename === 'Classroom' && data.node.tutorInsights?.unhelpful) || null;
  return (
    <Part
      name="unhelpful"
      list={list}
      error={error}
      busy={networkStatus === NetworkStatus.fetchMore}
      onAgain={() => void refetch().catch(() => undefined)}
      onMore={() => void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => undefined)}
    >
      {(said) => <Said key={said.turnId} classroomId={classroomId} said={said} />}
    </Part>
  );
}

function Said({ classroomId, said }: { classroomId: string; said: Unhelpful }) {
  const t = useTranslations('tutor-insights');
  const { turnId, question, answer, reason, comment, ratedAt } = said;
  return (
    <li>
      <h2 className={styles.question} dir="auto">
        {question}
      </h2>
      {comment && (
        <p>
          <q className={styles.comment} dir="auto">
            {comment}
          </q>
        </p>
      )}
      <p className={styles.soft}>
        {reason && <Badge tone="warning">{t(`unhelpful.reason.${reason}`)}</Badge>}{' '}
        {t.rich('unhelpful.said', { time: () => <Time at={ratedAt} /> })}
      </p>
      {answer && (
        <details className={styles.details}>
          <summary>{t('unhelpful.answer')}</summary>
          <p className={styles.answer} dir="auto">
            {answer}
          </p>
        </details>
      )}
      <p className={styles.links}>
        <Link to={`/classrooms/${classroomId}/tutor/turns/${turnId}`}>{t('howAnswered')}</Link>
      </p>
    </li>
  );
}
