import { CircleCheck, CircleDashed, Flag } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import type { QuestionMark } from './domain/exam-room.ts';
import type { AskedQuestion } from './question-field.tsx';
import quizStyles from './quiz.module.css';
import styles from './room.module.css';

interface ReviewProps {
  marks: readonly QuestionMark[];
  questions: readonly AskedQuestion[];
  busy: boolean;
  onGo(index: number): void;
  onBack(): void;
  onHandIn(): void;
}

/** The last look before handing in: what is answered, what is not, and the way back to each. */
export function Review({ marks, questions, busy, onGo, onBack, onHandIn }: ReviewProps) {
  const t = useTranslations('quiz.review');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const missing = marks.filter(({ answered }) => !answered).length;
  return (
    <section className={styles.review} aria-labelledby="review">
      <h2 id="review" ref={heading} tabIndex={-1}>
        {t('heading')}
      </h2>
      <p>{missing === 0 ? t('allAnswered') : t('missing', { missing, count: marks.length })}</p>
      <ol className={styles.reviewList} aria-label={t('list')}>
        {marks.map(({ id, number, answered, flagged }, index) => (
          <li key={id} data-open={!answered || undefined}>
            {answered ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
            <div>
              <p className={styles.reviewPrompt}>
                {number}. {questions[index]?.prompt}
              </p>
              <p className={quizStyles.soft}>
                {answered ? t('answered') : t('notAnswered')}
                {flagged && (
                  <>
                    {' · '}
                    <Flag aria-hidden className={styles.inlineFlag} /> {t('marked')}
                  </>
                )}
              </p>
            </div>
            <Button look="quiet" small aria-label={t('goTo', { number })} onPress={() => onGo(index)}>
              {t('goTo', { number })}
            </Button>
          </li>
        ))}
      </ol>
      <div className={quizStyles.actions}>
        <Button onPress={onHandIn} busy={busy}>
          {t('now')}
        </Button>
        <Button look="secondary" onPress={onBack}>
          {t('goOn')}
        </Button>
      </div>
    </section>
  );
}
