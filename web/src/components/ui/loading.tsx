import { useTranslations } from 'use-intl';
import styles from './loading.module.css';

/** Something is on its way. Appears after a moment only, so that quick answers do not flicker. */
export function Loading({ label }: { label: string }) {
  const t = useTranslations('ui');
  return (
    <div className={styles.loading} role="status">
      <span className={styles.lines} aria-hidden>
        <i />
        <i />
        <i />
      </span>
      <span>{t('loading', { label })}</span>
    </div>
  );
}
