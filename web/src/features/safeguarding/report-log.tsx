import { useTranslations } from 'use-intl';
import { Time } from '../../components/ui/time.tsx';
import type { ReportProgressFragment as Progress } from '../../gql/graphql.ts';
import styles from './safeguarding.module.css';

/** What happened with it, oldest first. */
export function ReportLog({ entries }: { entries: Progress['log']['nodes'] }) {
  const t = useTranslations('safeguarding');
  return (
    <ol className={styles.log}>
      {entries.map(({ at, action, note, person }) => (
        <li key={`${at} ${action}`}>
          <span className={styles.soft}>
            <Time at={at} /> · {person?.name ?? t('product')}
          </span>
          <span>{t(`action.${action}`)}</span>
          {note && (
            <p className={styles.note} dir="auto">
              {note}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
