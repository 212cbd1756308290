import { useTranslations } from 'use-intl';
import type { MeetingRowFragment } from '../../gql/graphql.ts';
import { ConnectionNotice } from '../../components/ui/connection-notice.tsx';
import { Attendance } from './attendance.tsx';
import type { Stage } from './domain/stage.ts';
import { KeptChat, LiveChat } from './meeting-chat.tsx';
import styles from './meetings.module.css';
import { Transcript } from './transcript.tsx';
import { UploadTranscript } from './upload-transcript.tsx';
import type { useMeeting } from './use-meeting.ts';

interface MeetingRoomProps {
  meeting: MeetingRowFragment;
  stage: Stage;
  live: Pick<ReturnType<typeof useMeeting>, 'told' | 'connection'>;
}

/** What a meeting is made of: who is there, what is written, and what was said. */
export function MeetingRoom({ meeting, stage, live }: MeetingRoomProps) {
  const t = useTranslations('meetings');
  const { id, viewerTeaches, transcriptUploadedAt } = meeting;
  const { told, connection } = live;
  const isRunning = stage === 'running';
  const wasHeld = isRunning || stage === 'held';
  return (
    <>
      <ConnectionNotice state={connection} what="progress" />
      {wasHeld && (
        <div className={styles.columns}>
          <section className={styles.part} aria-labelledby="chat">
            <h2 id="chat">{t('chat.title')}</h2>
            {isRunning ? (
              <LiveChat meetingId={id} lines={told.lines} />
            ) : (
              <KeptChat meetingId={id} changes={told.changes} />
            )}
          </section>
          <section className={styles.part} aria-labelledby="people">
            <h2 id="people">{t(isRunning ? 'here' : 'attendance.title')}</h2>
            {isRunning && (
              <>
                {told.present.length === 0 && <p className={styles.soft}>{t('nobodyHere')}</p>}
                <ul className={styles.people} aria-live="polite">
                  {told.present.map((person) => (
                    <li key={person.id}>{person.name}</li>
                  ))}
                </ul>
              </>
            )}
            {!isRunning && <Attendance meetingId={id} changes={told.changes} />}
          </section>
        </div>
      )}
      {stage !== 'cancelled' && (viewerTeaches || transcriptUploadedAt) && (
        <section className={styles.part} aria-labelledby="transcript">
          <h2 id="transcript">{t('transcript.title')}</h2>
          {viewerTeaches && <UploadTranscript meetingId={id} replaces={Boolean(transcriptUploadedAt)} />}
          {transcriptUploadedAt && <Transcript meetingId={id} changes={told.changes} />}
        </section>
      )}
    </>
  );
}
