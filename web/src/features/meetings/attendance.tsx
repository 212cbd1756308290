import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { Time } from '../../components/ui/time.tsx';
import { toMinutes } from './domain/clock.ts';
import { KeptPart } from './kept-part.tsx';
import styles from './meetings.module.css';
import { MeetingAttendanceDocument } from './operations.ts';

/** Who was there when: everybody for teachers, oneself for students. */
export function Attendance({ meetingId, changes }: { meetingId: string; changes: number }) {
  const t = useTranslations('meetings.attendance');
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(MeetingAttendanceDocument, {
    variables: { id: meetingId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const again = () => void refetch().catch(() => undefined);
  useEffect(() => {
    if (changes > 0) refetch().catch(() => undefined);
  }, [changes, refetch]);
  const attendance = data?.node?.__typename === 'Meeting' ? data.node.attendance : null;
  return (
    <KeptPart value={attendance} error={error} onRetry={again}>
      {({ nodes, pageInfo }) => (
        <>
          {nodes.length === 0 && <p className={styles.soft}>{t('nobody')}</p>}
          {nodes.length > 0 && (
            <DataTable
              label={t('title')}
              columns={[t('who'), t('when'), t('together')]}
              rows={nodes.map(({ user, intervals, presentMs }) => ({
                key: user.id,
                cells: [
                  user.name,
                  <ul key="when" className={styles.intervals}>
                    {intervals.map(({ from, until }) => (
                      <li key={from}>
                        <Time at={from} style="clock" /> –{' '}
                        {until ? <Time at={until} style="clock" /> : t('now')}
                      </li>
                    ))}
                  </ul>,
                  t('minutes', { count: toMinutes(presentMs) }),
                ],
              }))}
            />
          )}
          {pageInfo.hasNextPage && (
            <Button
              look="secondary"
              small
              busy={networkStatus === NetworkStatus.fetchMore}
              onPress={() =>
                void fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined)
              }
            >
              {t('more')}
            </Button>
          )}
        </>
      )}
    </KeptPart>
  );
}
