import { useFormatter, useTranslations } from 'use-intl';
import styles from './grading.module.css';
import type { QueuedAnswer } from './use-queue.ts';

/** What is right, or what a good answer holds, beside the answer. */
export function ExpectedAnswer({ question }: { question: QueuedAnswer['question'] }) {
  const t = useTranslations('grading.expected');
  const format = useFormatter();
  const { key, unit } = question;
  const number = (value: number) => format.number(value, { maximumSignificantDigits: 12 });
  const tolerance = key?.tolerance ?? 0;
  return (
    <section aria-label={t('label')} className={styles.expected}>
      <h3>{t('label')}</h3>
      {key?.rubric && <p className={styles.written}>{key.rubric}</p>}
      {key?.acceptedAnswers && key.acceptedAnswers.length > 0 && (
        <ul>
          {key.acceptedAnswers.map((wording) => (
            <li key={wording}>{wording}</li>
          ))}
        </ul>
      )}
      {key?.value != null && (
        <p>
          {[number(key.value), unit].filter(Boolean).join(' ')}
          {tolerance > 0 &&
            ` ± ${key.toleranceKind === 'RELATIVE' ? format.number(tolerance, { style: 'percent', maximumFractionDigits: 2 }) : number(tolerance)}`}
        </p>
      )}
      {!key?.rubric && !key?.acceptedAnswers?.length && key?.value == null && <p>{t('nothing')}</p>}
    </section>
  );
}
