import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { ProblemForm } from '../../components/ui/problem-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { Time } from '../../components/ui/time.tsx';
import type { Line } from './domain/live-meeting.ts';
import { KeptPart } from './kept-part.tsx';
import styles from './meetings.module.css';
import { SayInMeetingDocument } from './mutations.ts';
import { MeetingChatDocument } from './operations.ts';

/** Lines while the meeting runs, as they are written, and a field for one more. */
export function LiveChat({ meetingId, lines }: { meetingId: string; lines: readonly Line[] }) {
  const t = useTranslations('meetings.chat');
  const end = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const list = end.current;
    if (list) list.scrollTop = list.scrollHeight;
  }, [lines.length]);
  return (
    <>
      <ol ref={end} className={styles.lines} role="log" aria-label={t('title')} tabIndex={0}>
        {lines.length === 0 && <li className={styles.soft}>{t('nothingYet')}</li>}
        <Lines lines={lines} />
      </ol>
      <Composer meetingId={meetingId} />
    </>
  );
}

function Composer({ meetingId }: { meetingId: string }) {
  const t = useTranslations('meetings.chat');
  const [text, setText] = useState('');
  const key = useRef(newIdempotencyKey());
  const { run, busy, problem } = useAction(SayInMeetingDocument, 'sayInMeeting');
  async function send() {
    if (!text.trim()) return;
    const input = { meetingId, text: text.trim(), idempotencyKey: key.current };
    if (!(await run({ input }))) return;
    key.current = newIdempotencyKey();
    setText('');
  }
  return (
    <ProblemForm
      className={styles.composer}
      problem={problem}
      field={undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField label={t('line')} value={text} onChange={setText} maxLength={500} autoComplete="off" />
      <Button type="submit" busy={busy}>
        <Send aria-hidden /> {t('send')}
      </Button>
    </ProblemForm>
  );
}

/** Lines of a meeting that is over, as they were filed. */
export function KeptChat({ meetingId, changes }: { meetingId: string; changes: number }) {
  const t = useTranslations('meetings.chat');
  const { data, error, refetch, fetchMore, networkStatus } = useQuery(MeetingChatDocument, {
    variables: { id: meetingId },
    notifyOnNetworkStatusChange: true,
  });
  const again = () => void refetch().catch(() => undefined);
  useEffect(() => {
    if (changes > 0) refetch().catch(() => undefined);
  }, [changes, refetch]);
  const chat = data?.node?.__typename === 'Meeting' ? data.node.chat : null;
  return (
    <KeptPart value={chat} error={error} onRetry={again}>
      {({ nodes, pageInfo }) => (
        <>
          {nodes.length === 0 && <p className={styles.soft}>{t('nothing')}</p>}
          {nodes.length > 0 && (
            <ol className={styles.lines} aria-label={t('title')} tabIndex={0}>
              <Lines lines={nodes} />
            </ol>
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

const Lines = ({ lines }: { lines: readonly Line[] }) =>
  lines.map(({ id, text, saidAt, author }) => (
    <li key={id}>
      <p className={styles.lineHead}>
        <strong>{author.name}</strong>{' '}
        <span className={styles.soft}>{<Time at={saidAt} style="clock" />}</span>
      </p>
      <p className={styles.words}>{text}</p>
    </li>
  ));
