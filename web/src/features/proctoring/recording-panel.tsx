import { Eye, Maximize } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { formatSince } from './domain/time-since.ts';
import { mayFullScreen, requestFullScreen } from './full-screen.ts';
import styles from './proctoring.module.css';
import type { RecorderState } from './recorder.ts';

/** Shows the student what is being recorded about the attempt, as it is recorded. */
export function RecordingPanel({ seen, waiting, reaching }: RecorderState) {
  const t = useTranslations('proctoring');
  const [full, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  return (
    <aside className={styles.panel} aria-label={t('panel.label')}>
      <div className={styles.panelHead}>
        <h2>
          <Eye aria-hidden /> {t('panel.heading')}
        </h2>
        {mayFullScreen() && !full && (
          <Button look="secondary" small onPress={() => void requestFullScreen()}>
            <Maximize aria-hidden /> {t('panel.fullScreen')}
          </Button>
        )}
      </div>
      <p className={styles.soft}>{t('panel.what')}</p>
      {!reaching && <Notice tone="warning">{t('panel.lost', { count: waiting })}</Notice>}
      {seen.length > 0 ? (
        <ol className={styles.seen}>
          {seen.slice(0, 8).map((observation, index) => (
            <li key={seen.length - index}>
              <span className={styles.clock}>{formatSince(observation.t)}</span>{' '}
              {t(`recorded.${observation.kind}`)}
              {observation.value !== undefined &&
                ` ${t('recorded.characters', { count: observation.value })}`}
            </li>
          ))}
        </ol>
      ) : (
        <p className={styles.soft}>{t('panel.nothing')}</p>
      )}
    </aside>
  );
}
