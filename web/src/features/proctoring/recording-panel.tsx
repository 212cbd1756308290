import { Eye, Maximize } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { formatSince, recordedWords } from './domain/recorded-words.ts';
import { mayFullScreen, requestFullScreen } from './full-screen.ts';
import styles from './proctoring.module.css';
import type { RecorderState } from './recorder.ts';

/** Shows the student what is being recorded about the attempt, as it is recorded. */
export function RecordingPanel({ seen, waiting, reaching }: RecorderState) {
  const [full, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  return (
    <aside className={styles.panel} aria-label="What is being recorded">
      <div className={styles.panelHead}>
        <h2>
          <Eye aria-hidden /> Being recorded
        </h2>
        {mayFullScreen() && !full && (
          <Button look="secondary" small onPress={() => void requestFullScreen()}>
            <Maximize aria-hidden /> Full screen
          </Button>
        )}
      </div>
      <p className={styles.soft}>Times only. Nothing you write, copy or look at elsewhere.</p>
      {!reaching && (
        <Notice tone="warning">
          The connection is lost. Go on: your answers and this record are kept here and sent as soon as it is
          back
          {waiting > 0 ? ` (${waiting} waiting)` : ''}.
        </Notice>
      )}
      {seen.length > 0 ? (
        <ol className={styles.seen}>
          {seen.slice(0, 8).map((observation, index) => (
            <li key={seen.length - index}>
              <span className={styles.clock}>{formatSince(observation.t)}</span> {recordedWords(observation)}
            </li>
          ))}
        </ol>
      ) : (
        <p className={styles.soft}>Nothing yet.</p>
      )}
    </aside>
  );
}
