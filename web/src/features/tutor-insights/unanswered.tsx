import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { Time } from '../../components/ui/time.tsx';
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
      {(asked) => <Asked key={asked.lastTurnId} classroomId={classroomId} asked={asked} />}
    </Part>
  );
}

function Asked({ classroomId, asked }: { classroomId: string; asked: Unanswered }) {
  const t = useTranslations('tutor-insights');
  const { question, askers, times, lastAskedAt, lastTurnId, answeredSince, nearest } = asked;
  const base = `/classrooms/${classroomId}`;
  return (
    <li>
      <h2 className={styles.question} dir="auto">
        {question}
      </h2>
      <p className={styles.soft}>
        {t('unanswered.asked', { askers, times })}{' '}
        {t.rich('unanswered.last', { time: () => <Time at={lastAskedAt} /> })}
      </p>
      {answeredSince && (
        <p className={styles.soft}>
          <Badge tone="accent">{t('unanswered.answered')}</Badge>{' '}
          {t.rich('unanswered.answeredSince', { time: () => <Time at={answeredSince} /> })}
        </p>
      )}
      {nearest.length > 0 && (
        <div className={styles.nearest}>
          <h3>{t('unanswered.nearest')}</h3>
          {nearest.map(({ text, ...place }) => (
            <SourcePlace
              key={`${place.material?.id} ${place.page} ${place.start}`}
              {...{ classroomId, place }}
              words={text}
            />
          ))}
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
