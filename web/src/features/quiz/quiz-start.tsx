import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { CheckboxField } from '../../components/ui/checkbox-field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { ObservationNotice } from '../proctoring/observation-notice.tsx';
import { NotNow } from './not-now.tsx';
import { PastAttempts } from './past-attempts.tsx';
import type { Quiz } from './quiz-page-query.ts';
import styles from './quiz.module.css';
import { SittingConditions } from './sitting-conditions.tsx';

interface QuizStartProps {
  quiz: Quiz;
  busy: boolean;
  problem: ReactNode;
  onBegin(): void;
  /** Something that stood in the way may be over. */
  onLookAgain(): void;
}

/** Before the first question: what came of earlier attempts, what is asked and how, what is observed, and the student’s yes to it. */
export function QuizStart({ quiz, busy, problem, onBegin, onLookAgain }: QuizStartProps) {
  const t = useTranslations('quiz.start');
  const [agreed, setAgreed] = useState(false);
  const { attemptsMax, isProctored, instructions, questionCount, mySitting } = quiz;
  const open = quiz.myAttempts.nodes.some(({ state }) => state === 'IN_PROGRESS');
  const left = mySitting?.attemptsLeft ?? null;
  const attempts =
    left === null || attemptsMax == null ? t('anyAttempts') : t('attemptsLeft', { left, max: attemptsMax });
  const usedUp = left === 0 && !open;
  const mayBegin = agreed || !isProctored;
  return (
    <div className={styles.start}>
      <p className={styles.facts}>{t('facts', { count: questionCount, attempts })}</p>
      <PastAttempts quiz={quiz} />
      {instructions && !usedUp && (
        <section className={styles.instructions} aria-labelledby="instructions">
          <h2 id="instructions">{t('instructions')}</h2>
          <p>{instructions}</p>
        </section>
      )}
      {!usedUp && <SittingConditions quiz={quiz} />}
      {isProctored && !usedUp && <ObservationNotice consentText={quiz.consentText} />}
      {!open && mySitting?.refusal ? (
        <NotNow quiz={quiz} onLookAgain={onLookAgain} />
      ) : (
        <>
          {isProctored && (
            <CheckboxField isSelected={agreed} onChange={setAgreed}>
              {t('agree')}
            </CheckboxField>
          )}
          {problem && <Notice tone="danger">{problem}</Notice>}
          <div className={styles.actions}>
            <Button onPress={onBegin} busy={busy} isDisabled={!mayBegin}>
              {open ? t('goOn') : t('begin')}
            </Button>
            {!mayBegin && <span className={styles.soft}>{t('tick')}</span>}
          </div>
        </>
      )}
    </div>
  );
}
