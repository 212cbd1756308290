import { useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { Time } from '../../components/ui/time.tsx';
import { alertTones } from '../proctoring/alert-feed.tsx';
import { alertKey, type Alert } from '../proctoring/domain/alert-list.ts';
import { useAlertWords } from '../proctoring/use-alert-words.ts';
import styles from './wall.module.css';

/** The same alerts as a table: when, what, for how long, and what it asks of a teacher. */
export function AlertTable({ alerts }: { alerts: readonly Alert[] }) {
  const t = useTranslations('exam-wall.table');
  const { kindWords, classWords, durationWords } = useAlertWords();
  return (
    <div className={styles.scroll} role="region" aria-label={t('caption')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('howLong')}</th>
            <th scope="col">{t('means')}</th>
          </tr>
        </thead>
        <tbody>
          {alerts.map((alert) => (
            <tr key={alertKey(alert)}>
              <td>
                <Time at={alert.startedAt} style="clock" />
              </td>
              <td>{kindWords(alert.kind)}</td>
              <td>{durationWords(alert.durationMs) || t('moment')}</td>
              <td>
                <Badge tone={alertTones[alert.class]}>{classWords(alert.class)}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
