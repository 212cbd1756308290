import { Check, Flag } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { QuestionMark } from './domain/exam-room.ts';
import styles from './room.module.css';

interface QuestionNavigatorProps {
  marks: readonly QuestionMark[];
  onGo(index: number): void;
}

/** All questions at a glance: which are answered, which are marked, and the way to each. */
export function QuestionNavigator({ marks, onGo }: QuestionNavigatorProps) {
  const t = useTranslations('quiz.room');
  const quiz = useTranslations('quiz.question');
  return (
    <nav className={styles.navigator} aria-label={t('navigator')}>
      <h2>{t('navigator')}</h2>
      <ol>
        {marks.map(({ id, number, answered, flagged, current }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.mark}
              data-answered={answered || undefined}
              data-flagged={flagged || undefined}
              aria-current={current ? 'step' : undefined}
              aria-label={[
                quiz('label', { number }),
                answered ? t('answered') : t('open'),
                flagged && t('marked'),
              ]
                .filter(Boolean)
                .join(', ')}
              onClick={() => onGo(number - 1)}
            >
              {number}
              {answered && <Check aria-hidden className={styles.tick} />}
              {flagged && <Flag aria-hidden className={styles.flag} />}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.legend} aria-hidden>
        <span>
          <Check /> {t('answered')}
        </span>
        <span>
          <Flag /> {t('marked')}
        </span>
      </p>
    </nav>
  );
}
