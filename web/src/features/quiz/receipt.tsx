import { useTranslations } from 'use-intl';
import { Time } from '../../components/ui/time.tsx';
import type { SatAttemptFragment } from '../../gql/graphql.ts';
import styles from './quiz.module.css';

/** What a student can point at: that, when and how much was handed in. */
export function Receipt({ attempt, answered }: { attempt: SatAttemptFragment; answered: number }) {
  const t = useTranslations('quiz.result');
  const room = useTranslations('quiz.room');
  const { id, submittedAt, assessment } = attempt;
  return (
    <section className={styles.receipt} aria-labelledby="receipt">
      <h2 id="receipt">{t('receipt')}</h2>
      <dl className={styles.conditions}>
        <div>
          <dt>{t('handedInAt')}</dt>
          <dd>{submittedAt && <Time at={submittedAt} />}</dd>
        </div>
        <div>
          <dt>{t('answeredCount')}</dt>
          <dd>{room('answeredOf', { answered, count: assessment.questions.length })}</dd>
        </div>
        <div>
          <dt>{t('receiptNumber')}</dt>
          <dd>
            <code className={styles.receiptNumber}>{id.slice(-12)}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
