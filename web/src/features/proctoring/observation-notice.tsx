import { ClipboardCopy, Focus, Maximize, PanelsTopLeft, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import styles from './proctoring.module.css';

const observed = [
  { icon: PanelsTopLeft, what: 'tab' },
  { icon: Focus, what: 'window' },
  { icon: Maximize, what: 'fullScreen' },
  { icon: ClipboardCopy, what: 'copy' },
  { icon: Printer, what: 'print' },
] as const;

/** Says before an attempt what is observed and why, and what the teacher adds to it. */
export function ObservationNotice({ consentText = null }: { consentText?: string | null }) {
  const t = useTranslations('proctoring.notice');
  return (
    <section className={styles.notice} aria-labelledby="observed">
      <h2 id="observed">{t('heading')}</h2>
      <p>{t('why')}</p>
      <ul>
        {observed.map(({ icon: Icon, what }) => (
          <li key={what}>
            <Icon aria-hidden /> {t(what)}
          </li>
        ))}
      </ul>
      <p>{t('never')}</p>
      {consentText && (
        <>
          <h3>{t('fromTeacher')}</h3>
          <p className={styles.written}>{consentText}</p>
        </>
      )}
    </section>
  );
}
