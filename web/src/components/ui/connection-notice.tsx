import { LoaderCircle } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { StreamState } from '../../api/follow-stream.ts';
import { Notice } from './notice.tsx';
import styles from './connection-notice.module.css';

/** Says that a live view lost its connection, that it is being restored, and that nothing is missed. */
export function ConnectionNotice({
  state,
  what,
}: {
  state: StreamState;
  what: 'answer' | 'alerts' | 'progress';
}) {
  const t = useTranslations('ui');
  if (state === 'refused') {
    return <Notice tone="danger">{t('cannotBeShown', { what })}</Notice>;
  }
  if (state !== 'lost') return null;
  return (
    <Notice tone="warning">
      <LoaderCircle aria-hidden className={styles.turning} /> {t('connectionLost', { what })}
    </Notice>
  );
}
