import styles from './loading.module.css';

/** Something is on its way. Appears after a moment only, so that quick answers do not flicker. */
export function Loading({ label }: { label: string }) {
  return (
    <div className={styles.loading} role="status">
      <span className={styles.lines} aria-hidden>
        <i />
        <i />
        <i />
      </span>
      <span>{label}…</span>
    </div>
  );
}
