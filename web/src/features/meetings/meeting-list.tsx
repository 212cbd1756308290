import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { serverNow } from '../../api/server-clock.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Badge, type BadgeTone } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { readFragment, type FragmentType } from '../../gql/index.ts';
import { stageOf, type Stage } from './domain/stage.ts';
import { MeetingTimes } from './meeting-times.tsx';
import styles from './meetings.module.css';
import { MeetingRowFragment, MeetingsDocument } from './operations.ts';

const tones: Record<Stage, BadgeTone> = {
  planned: 'info',
  running: 'accent',
  held: 'neutral',
  missed: 'neutral',
  cancelled: 'warning',
};

interface MeetingListProps {
  classroomId: string;
  when: 'UPCOMING' | 'PAST';
}

/** Meetings to come, or those that were. */
export function MeetingList({ classroomId, when }: MeetingListProps) {
  const t = useTranslations('meetings');
  const tUi = useTranslations('ui');
  const errorWords = useErrorWords();
  const { data, error, fetchMore, refetch, networkStatus } = useQuery(MeetingsDocument, {
    variables: { classroomId, when },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = data?.node?.__typename === 'Classroom' ? data.node.meetings : null;
  if (!list) {
    if (!error) return <Loading label={t('looking')} />;
    const again = (
      <Button look="secondary" small onPress={() => void refetch().catch(() => undefined)}>
        {tUi('tryAgain')}
      </Button>
    );
    return (
      <Notice tone="danger" action={again}>
        {errorWords(error)}
      </Notice>
    );
  }
  const { nodes, pageInfo } = list;
  if (nodes.length === 0)
    return when === 'UPCOMING' ? (
      <EmptyState heading={t('list.none')} level={3}>
        {t('list.noneLead')}
      </EmptyState>
    ) : (
      <p className={styles.soft}>{t('list.nonePast')}</p>
    );
  return (
    <>
      <ul className={styles.list} aria-label={t(`list.${when}`)}>
        {nodes.map((meeting) => (
          <Row key={meeting.id} classroomId={classroomId} meeting={meeting} />
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <Button
          look="secondary"
          busy={networkStatus === NetworkStatus.fetchMore}
          onPress={() => void fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined)}
        >
          {t('list.more')}
        </Button>
      )}
    </>
  );
}

function Row({
  classroomId,
  meeting,
}: {
  classroomId: string;
  meeting: FragmentType<typeof MeetingRowFragment>;
}) {
  const t = useTranslations('meetings');
  const row = readFragment(MeetingRowFragment, meeting);
  const stage = stageOf(row, serverNow());
  return (
    <li>
      <div className={styles.rowHead}>
        <h3>
          <Link to={`/classrooms/${classroomId}/meetings/${row.id}`}>{row.title}</Link>
        </h3>
        <Badge tone={tones[stage]}>{t(`stage.${stage}`)}</Badge>
      </div>
      <p className={styles.soft}>
        <MeetingTimes meeting={row} />
        {row.transcriptUploadedAt && <> · {t('list.hasTranscript')}</>}
      </p>
    </li>
  );
}
