import { Check } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { KnownKey } from './domain/key-draft.ts';
import styles from './grading.module.css';

interface ExpectedAnswerProps {
  question: {
    unit?: string | null;
    choices?: ReadonlyArray<{ id: string; text: string }> | null;
    key?: KnownKey | null;
  };
}

/** What is right, or what a good answer holds, beside the answer. */
export function ExpectedAnswer({ question: { key, unit, choices } }: ExpectedAnswerProps) {
  const t = useTranslations('grading.expected');
  const format = useFormatter();
  const number = (value: number) => format.number(value, { maximumSignificantDigits: 12 });
  const tolerance = key?.tolerance ?? 0;
  const wordings = key?.acceptedAnswers ?? [];
  const offered = choices ?? [];
  return (
    <div className={styles.expected}>
      <h3>{t('label')}</h3>
      {key?.rubric && <p className={styles.written}>{key.rubric}</p>}
      {offered.length > 0 && (
        <ul className={styles.offered}>
          {offered.map(({ id, text }) => {
            const isRight = key?.correctChoices?.includes(id) ?? false;
            return (
              <li key={id} data-right={isRight || undefined}>
                {isRight && <Check aria-label={t('right')} />} <span dir="auto">{text}</span>
              </li>
            );
          })}
        </ul>
      )}
      {wordings.length > 0 && (
        <ul>
          {wordings.map((wording) => (
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
      {!key?.rubric && wordings.length + offered.length === 0 && key?.value == null && <p>{t('nothing')}</p>}
    </div>
  );
}
