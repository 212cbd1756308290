import { useTranslations } from 'use-intl';
import { Time } from '../../components/ui/time.tsx';
import styles from './insights.module.css';

interface AskedProps {
  asked: {
    question: string;
    /** Where the question goes on from another one. */
    before?: string | null;
    askers: number;
    times: number;
    lastAskedAt: string;
  };
}

/** A question, what it goes on from, and how many asked it. */
export function Asked({ asked: { question, before, askers, times, lastAskedAt } }: AskedProps) {
  const t = useTranslations('tutor-insights');
  return (
    <>
      <h2 className={styles.question} dir="auto">
        {question}
      </h2>
      {before && (
        <p className={styles.soft}>
          {t.rich('before', {
            question: () => (
              <q className={styles.before} dir="auto">
                {before}
              </q>
            ),
          })}
        </p>
      )}
      <p className={styles.soft}>
        {t('unanswered.asked', { askers, times })}{' '}
        {t.rich('unanswered.last', { time: () => <Time at={lastAskedAt} /> })}
      </p>
    </>
  );
}
