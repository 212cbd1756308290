import { useQuery } from '@apollo/client/react';
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { mergeAlerts, type Alert } from '../proctoring/domain/alert-list.ts';
import { AlertTable } from './alert-table.tsx';
import type { Sitting } from './domain/wall.ts';
import { TimeAxis } from './time-axis.tsx';
import { SittingDocument } from './wall-operations.ts';
import styles from './wall.module.css';

interface StudentTimelineProps {
  sitting: Sitting;
  /** What comes live, of everybody. */
  liveAlerts: readonly Alert[];
  now: number;
  onClose(): void;
}

/** What was observed of one student: on an axis of time to look at, and as a table to read. */
export function StudentTimeline({ sitting, liveAlerts, now, onClose }: StudentTimelineProps) {
  const t = useTranslations('exam-wall.timeline');
  const errorWords = useErrorWords();
  const { id, student, startedAt, submittedAt } = sitting;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { data, error, fetchMore } = useQuery(SittingDocument, {
    variables: { attemptId: id },
    fetchPolicy: 'cache-and-network',
  });
  const known = data?.node?.__typename === 'Attempt' ? data.node : null;
  const alerts = useMemo(() => {
    const live = liveAlerts.filter(({ attemptId }) => attemptId === id);
    return mergeAlerts(known?.alerts.nodes ?? [], live);
  }, [known, liveAlerts, id]);
  const end = submittedAt ? Date.parse(submittedAt) : now;
  const { hasNextPage = false, endCursor } = known?.alerts.pageInfo ?? {};
  return (
    <section className={styles.timeline} aria-labelledby="timeline">
      <div className={styles.tileHead}>
        <h2 id="timeline" ref={heading} tabIndex={-1}>
          {t('heading', { name: student.name })}
        </h2>
        <Button look="quiet" small aria-label={t('close')} onPress={onClose}>
          <X aria-hidden />
        </Button>
      </div>
      <p className={styles.soft}>
        {t.rich('began', { time: () => <Time at={startedAt} style="clock" /> })}
        {submittedAt && <> · {t.rich('handedIn', { time: () => <Time at={submittedAt} style="clock" /> })}</>}
      </p>
      {error && !known && <Notice tone="danger">{errorWords(error)}</Notice>}
      {!known && !error && <Loading label={t('loading')} />}
      {known && alerts.length === 0 && <p>{t('calm')}</p>}
      {alerts.length > 0 && (
        <>
          <TimeAxis alerts={alerts} from={Date.parse(startedAt)} to={end} />
          <AlertTable alerts={alerts} />
        </>
      )}
      {hasNextPage && (
        <Button
          look="secondary"
          small
          onPress={() => void fetchMore({ variables: { after: endCursor } }).catch(() => undefined)}
        >
          {t('earlier')}
        </Button>
      )}
      {known && known.messages.nodes.length > 0 && (
        <>
          <h3>{t('messages')}</h3>
          <ul className={styles.messages}>
            {known.messages.nodes.map(({ id: messageId, text, sentAt }) => (
              <li key={messageId}>
                <Time at={sentAt} style="clock" /> {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
