import { ProgressBar } from 'react-aria-components/ProgressBar';
import styles from './progress.module.css';

/** How far something is, in words and as a bar; `percent` null while that cannot be said. */
export function Progress({ label, percent }: { label: string; percent: number | null }) {
  return (
    <ProgressBar
      aria-label={label}
      value={percent ?? 0}
      isIndeterminate={percent === null}
      className={styles.progress}
    >
      <span className={styles.words}>
        <span>{label}</span>
        {percent !== null && <span className={styles.number}>{Math.round(percent)} %</span>}
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
