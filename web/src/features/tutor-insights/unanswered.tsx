import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { Time } from '../../components/ui/time.tsx';
import { Asked } from './asked.tsx';
import styles from './insights.module.css';
import { UnansweredDocument, type Unanswered } from './operations.ts';
import { Part } from './part.tsx';
import { SourcePlace } from './source-place.tsx';

/** What the material did not answer, by how many asked it. */
export function UnansweredQuestions({ classroomId }: { classroomId: string }) {
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(UnansweredDocument, {
    variables: { classroomId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = (data?.node?.__typename === 'Classroom' && data.node.tutorInsights?.unanswered) || null;
  return (
    <Part
      name="unanswered"
      list={list}
      error={error}
      busy={networkStatus === NetworkStatus.fetchMore}
      onAgain={() => void refetch().catch(() => undefined)}
      onMore={() => void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => undefined)}
    >
      {(asked) => <InVain key={asked.lastTurnId} classroomId={classroomId} asked={asked} />}
    </Part>
  );
}

function InVain({ classroomId, asked }: { classroomId: string; asked: Unanswered }) {
  const t = useTranslations('tutor-insights');
  const { question, lastTurnId, answeredSince, nearest } = asked;
  // The nearest is enough to see whether the material speaks of it at all; the rest is found by searching.
  const [nearestOfAll] = nearest;
  const base = `/classrooms/${classroomId}`;
  return (
    <li>
      <Asked asked={asked} />
      {answeredSince && (
        <p className={styles.soft}>
          <Badge tone="accent">{t('unanswered.answered')}</Badge>{' '}
          {t.rich('unanswered.answeredSince', { time: () => <Time at={answeredSince} /> })}
        </p>
      )}
      {nearestOfAll && (
        <div className={styles.nearest}>
          <h3>{t('unanswered.nearest')}</h3>
          <SourcePlace {...{ classroomId }} place={nearestOfAll} words={nearestOfAll.text} />
        </div>
      )}
      <p className={styles.links}>
        <Link to={`${base}/tutor/turns/${lastTurnId}`}>{t('howAnswered')}</Link>
        <Link to={`${base}/knowledge?${new URLSearchParams({ q: question }).toString()}`}>
          {t('unanswered.search')}
        </Link>
      </p>
    </li>
  );
}
