import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import type { UnreadClass } from '../classrooms/domain/readable-count.ts';
import { useViewer } from '../session/session-context.tsx';
import styles from './agenda.module.css';
import { agendaPath, meetingsSoon } from './domain/agenda-path.ts';
import type { AgendaItem, NextMeeting, useAgenda } from './use-agenda.ts';

/** Students, who are most, have none of it. */
const Waiting = lazy(() => import('../tutor-insights/waiting.tsx'));

interface AgendaProps {
  agenda: ReturnType<typeof useAgenda>;
  /** Taught classes with documents that could not be read. */
  unread: readonly UnreadClass[];
}

/** What to do next, the most pressing first. */
export function Agenda({ agenda, unread }: AgendaProps) {
  const t = useTranslations('agenda');
  const tUi = useTranslations('ui');
  const { role } = useViewer();
  const { items, error, retry, hasMore, loadingMore, showMore } = agenda;
  const [openedAt] = useState(Date.now);
  const meetings = meetingsSoon(agenda.meetings, openedAt);
  const isEmpty = !items?.length && meetings.length === 0 && unread.length === 0;
  const teaches = role === 'TEACHER';
  const again = (
    <Button look="secondary" small onPress={retry}>
      {tUi('tryAgain')}
    </Button>
  );
  return (
    <section className={styles.agenda} aria-labelledby="agenda">
      <h2 id="agenda">{t('title')}</h2>
      {!items && error && (
        <Notice tone="warning" action={again}>
          {t('cannotBeTold')}
        </Notice>
      )}
      {items && isEmpty && !teaches && <p className={styles.soft}>{t('nothingToLearn')}</p>}
      {!isEmpty && (
        <ul className={styles.list}>
          {meetings.map((meeting) => (
            <Meeting key={meeting.id} meeting={meeting} />
          ))}
          {items?.map((item) => (
            <Item key={`${item.kind} ${item.assessment.id}`} item={item} />
          ))}
          {unread.map(({ id, name, count }) => (
            <li key={id}>
              <span className={styles.words}>
                <Link to={`/classrooms/${id}`}>{t('unread', { count })}</Link>
                <span className={styles.soft}>{name}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {hasMore && (
        <Button look="quiet" small busy={loadingMore} onPress={showMore}>
          {t('more')}
        </Button>
      )}
      {teaches && items && (
        <Suspense>
          <Waiting isEmpty={isEmpty} />
        </Suspense>
      )}
    </section>
  );
}

function Meeting({ meeting: { id, title, state, startsAt, classroom } }: { meeting: NextMeeting }) {
  const t = useTranslations('agenda');
  const isRunning = state === 'RUNNING';
  return (
    <li className={isRunning ? styles.now : undefined}>
      <span className={styles.words}>
        <Link to={`/classrooms/${classroom.id}/meetings/${id}`}>
          {t(isRunning ? 'meetingRuns' : 'meetingComes', { title })}
        </Link>
        <span className={styles.soft}>{classroom.name}</span>
      </span>
      {!isRunning && (
        <span className={styles.soft}>{t.rich('meetingAt', { time: () => <Time at={startsAt} /> })}</span>
      )}
    </li>
  );
}

function Item({ item }: { item: AgendaItem }) {
  const t = useTranslations('agenda');
  const { kind, at, count, assessment } = item;
  const isNow = kind === 'ASSESSMENT_RUNNING' || kind === 'ASSESSMENT_OPEN';
  return (
    <li className={isNow ? styles.now : undefined}>
      <span className={styles.words}>
        <Link to={agendaPath(item)}>{t(`todo.${kind}`, { title: assessment.title, count: count ?? 0 })}</Link>
        <span className={styles.soft}>{assessment.classroom.name}</span>
      </span>
      {at && <span className={styles.soft}>{t.rich(`when.${kind}`, { time: () => <Time at={at} /> })}</span>}
    </li>
  );
}
