import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { graphql } from '../../gql/index.ts';
import type { RefusedQuestionsQuery } from '../../gql/graphql.ts';
import { OwnWords } from '../tutor/own-words.tsx';
import { Asked } from './asked.tsx';
import styles from './insights.module.css';
import type { InsightsOf } from './operations.ts';
import { Part } from './part.tsx';

const RefusedDocument = graphql(`
  query RefusedQuestions($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        tutorInsights {
          refused(first: 20, after: $after) {
            nodes {
              question
              before
              outcome
              reply
              askers
              times
              lastAskedAt
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

type Refused = InsightsOf<RefusedQuestionsQuery>['refused']['nodes'][number];

/** What moderation stopped, by how many asked it, so that a teacher notices what should have been answered. */
export function RefusedQuestions({ classroomId }: { classroomId: string }) {
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(RefusedDocument, {
    variables: { classroomId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = (data?.node?.__typename === 'Classroom' && data.node.tutorInsights?.refused) || null;
  return (
    <Part
      name="refused"
      list={list}
      error={error}
      busy={networkStatus === NetworkStatus.fetchMore}
      onAgain={() => void refetch().catch(() => undefined)}
      onMore={() => void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => undefined)}
    >
      {(asked) => <Stopped key={`${asked.lastAskedAt} ${asked.question}`} asked={asked} />}
    </Part>
  );
}

function Stopped({ asked }: { asked: Refused }) {
  const t = useTranslations('tutor-insights.refused');
  const { outcome, reply } = asked;
  return (
    <li>
      <Asked asked={asked} />
      <p className={styles.soft}>
        <Badge tone={outcome === 'BLOCKED' ? 'warning' : 'info'}>
          {t(outcome === 'BLOCKED' ? 'blocked' : 'redirected')}
        </Badge>
      </p>
      <details className={styles.details}>
        <summary>{t('reply')}</summary>
        <OwnWords text={reply} />
      </details>
    </li>
  );
}
