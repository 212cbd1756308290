import { useLazyQuery } from '@apollo/client/react';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { toClock } from './domain/clock.ts';
import styles from './meetings.module.css';
import { MeetingSearchDocument } from './operations.ts';

interface TranscriptSearchProps {
  meetingId: string;
  transcriptId: string;
  /** Leads to an entry, by its place. */
  onOpen(index: number): void;
}

/** Finds words in a transcript; each find opens at its place. */
export function TranscriptSearch({ meetingId, transcriptId, onOpen }: TranscriptSearchProps) {
  const t = useTranslations('meetings.search');
  const errorWords = useErrorWords();
  const [written, setWritten] = useState('');
  const [ask, { data, error, loading }] = useLazyQuery(MeetingSearchDocument, {
    fetchPolicy: 'network-only',
  });
  const node = data?.node?.__typename === 'Meeting' ? data.node : null;
  // What was found in a transcript that was replaced since leads nowhere.
  const found = node?.transcript?.id === transcriptId ? node.transcript.search : null;
  return (
    <search className={styles.search}>
      <form
        className={styles.composer}
        onSubmit={(event) => {
          event.preventDefault();
          const query = written.trim();
          if (query) void ask({ variables: { id: meetingId, query } }).catch(() => undefined);
        }}
      >
        <TextField label={t('label')} type="search" value={written} onChange={setWritten} maxLength={200} />
        <Button type="submit" look="secondary" busy={loading}>
          <Search aria-hidden /> {t('find')}
        </Button>
      </form>
      {error && !loading && <Notice tone="warning">{errorWords(error)}</Notice>}
      {found && !error && (
        <>
          <p role="status" className={styles.soft}>
            {t('found', { count: found.length })}
          </p>
          <ul className={styles.hits} aria-label={t('results')}>
            {found.map(({ index, startMs, speaker, text }) => (
              <li key={index}>
                <button type="button" onClick={() => onOpen(index)}>
                  <span className={styles.clock}>{toClock(startMs)}</span>
                  <span className={styles.words}>
                    {speaker && <strong>{speaker}: </strong>}
                    {text}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </search>
  );
}
