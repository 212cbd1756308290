import { LoaderCircle } from 'lucide-react';
import type { StreamState } from '../../api/follow-stream.ts';
import { Notice } from './notice.tsx';
import styles from './connection-notice.module.css';

/** Says that a live view lost its connection, that it is being restored, and that nothing is missed. */
export function ConnectionNotice({ state, what }: { state: StreamState; what: string }) {
  if (state === 'refused') {
    return (
      <Notice tone="danger">{`${what} cannot be shown any longer. Reload the page to try again.`}</Notice>
    );
  }
  if (state !== 'lost') return null;
  return (
    <Notice tone="warning">
      <LoaderCircle aria-hidden className={styles.turning} /> The connection was lost. {what} will go on where
      it stopped as soon as it is back.
    </Notice>
  );
}
