import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { toClock } from './domain/clock.ts';
import { KeptPart } from './kept-part.tsx';
import styles from './meetings.module.css';
import { MeetingTranscriptDocument } from './operations.ts';
import { TranscriptSearch } from './transcript-search.tsx';

const pageSize = 100;
/** Before what was looked for, so that it is read in its context. */
const before = 3;

interface Place {
  from: number;
  /** The entry that was looked for. */
  marked: number | null;
}

/** What was said, with its times, from the beginning or from where a search leads. */
export function Transcript({ meetingId, changes }: { meetingId: string; changes: number }) {
  const t = useTranslations('meetings.transcript');
  const [{ from, marked }, setPlace] = useState<Place>({ from: 0, marked: null });
  const { data, previousData, error, refetch } = useQuery(MeetingTranscriptDocument, {
    variables: { id: meetingId, from },
    fetchPolicy: 'cache-and-network',
  });
  const again = () => void refetch().catch(() => undefined);
  useEffect(() => {
    if (changes > 0) refetch().catch(() => undefined);
  }, [changes, refetch]);
  const node = (data ?? previousData)?.node;
  const meeting = node?.__typename === 'Meeting' ? node : null;
  return (
    <KeptPart value={meeting} error={error} onRetry={again}>
      {({ transcript }) =>
        transcript ? (
          <>
            <TranscriptSearch
              meetingId={meetingId}
              transcriptId={transcript.id}
              onOpen={(index) => setPlace({ from: Math.max(0, index - before), marked: index })}
            />
            <p className={styles.soft}>
              {t('facts', { count: transcript.cueCount, length: toClock(transcript.lastsMs) })}
              {transcript.speakers.length > 0 && <> · {transcript.speakers.join(', ')}</>}
            </p>
            {from > 0 && (
              <Button
                look="secondary"
                small
                onPress={() => setPlace({ from: Math.max(0, from - pageSize), marked: null })}
              >
                {t('earlier')}
              </Button>
            )}
            <Cues cues={transcript.cues} marked={marked} />
            {from + pageSize < transcript.cueCount && (
              <Button
                look="secondary"
                small
                onPress={() => setPlace({ from: from + pageSize, marked: null })}
              >
                {t('later')}
              </Button>
            )}
          </>
        ) : (
          <p className={styles.soft}>{t('none')}</p>
        )
      }
    </KeptPart>
  );
}

interface Cue {
  index: number;
  startMs: number;
  speaker?: string | null;
  text: string;
}

function Cues({ cues, marked }: { cues: readonly Cue[]; marked: number | null }) {
  const t = useTranslations('meetings.transcript');
  const place = useRef<HTMLLIElement>(null);
  const isThere = cues.some(({ index }) => index === marked);
  useEffect(() => {
    if (isThere) place.current?.focus();
  }, [marked, isThere]);
  return (
    <ol className={styles.cues} aria-label={t('title')} tabIndex={0}>
      {cues.map(({ index, startMs, speaker, text }) => (
        <li
          key={index}
          ref={index === marked ? place : undefined}
          tabIndex={index === marked ? -1 : undefined}
          className={index === marked ? styles.marked : undefined}
        >
          <span className={styles.clock}>{toClock(startMs)}</span>
          <p className={styles.words}>
            {speaker && <strong>{speaker}: </strong>}
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
