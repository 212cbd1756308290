import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslations } from 'use-intl';
import styles from './progress.module.css';

/** How far something is, in words and as a bar; `percent` null while that cannot be said. */
export function Progress({ label, percent }: { label: string; percent: number | null }) {
  const t = useTranslations('ui');
  return (
    <ProgressBar
      aria-label={label}
      value={percent ?? 0}
      isIndeterminate={percent === null}
      className={styles.progress}
    >
      <span className={styles.words}>
        <span>{label}</span>
        {percent !== null && (
          <span className={styles.number}>{t('percent', { percent: Math.round(percent) })}</span>
        )}
      </span>
      <span className={styles.track}>
        <span
          className={styles.fill}
          style={{ width: `${percent ?? 30}%` }}
          data-unknown={percent === null || undefined}
        />
      </span>
    </ProgressBar>
  );
}
