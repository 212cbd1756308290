import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { CheckboxField } from '../../components/ui/checkbox-field.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { ObservationNotice } from '../proctoring/observation-notice.tsx';
import type { Quiz } from './quiz-page-query.ts';
import styles from './quiz.module.css';

interface QuizStartProps {
  quiz: Quiz;
  busy: boolean;
  problem: string | null;
  onBegin(): void;
}

/** Before the first question: what is asked, what is observed, and the student's yes to it. */
export function QuizStart({ quiz, busy, problem, onBegin }: QuizStartProps) {
  const [agreed, setAgreed] = useState(false);
  const attempts = quiz.myAttempts.nodes;
  const open = attempts.some(({ state }) => state === 'IN_PROGRESS');
  const left = quiz.attemptsMax == null ? null : quiz.attemptsMax - attempts.length;
  const usedUp = !open && left !== null && left <= 0;
  return (
    <div className={styles.start}>
      <p className={styles.facts}>
        {quiz.questionCount} {quiz.questionCount === 1 ? 'question' : 'questions'} ·{' '}
        {left === null ? 'as often as you like' : `${Math.max(0, left)} of ${quiz.attemptsMax} attempts left`}{' '}
        · answers are saved as you give them
      </p>
      <PastAttempts quiz={quiz} />
      {usedUp ? (
        <Notice>
          You have used all your attempts at this quiz. Talk to your teacher if you need another.
        </Notice>
      ) : (
        <>
          <ObservationNotice />
          <CheckboxField isSelected={agreed} onChange={setAgreed}>
            I understand what is recorded during the quiz
          </CheckboxField>
          {problem && <Notice tone="danger">{problem}</Notice>}
          <div className={styles.actions}>
            <Button onPress={onBegin} busy={busy} isDisabled={!agreed}>
              {open ? 'Go on with the quiz' : 'Begin the quiz'}
            </Button>
            {!agreed && <span className={styles.soft}>Tick the box to begin.</span>}
          </div>
        </>
      )}
    </div>
  );
}

function PastAttempts({ quiz }: { quiz: Quiz }) {
  const handedIn = quiz.myAttempts.nodes.filter(({ state }) => state === 'SUBMITTED');
  if (handedIn.length === 0) return null;
  return (
    <section className={styles.past} aria-labelledby="past">
      <h2 id="past">Handed in before</h2>
      <ul>
        {handedIn.map(({ id, submittedAt, score, scoreMax }) => (
          <li key={id}>
            <span>{submittedAt && <Time at={submittedAt} />}</span>
            <strong>{score == null ? 'being marked' : `${score} of ${scoreMax}`}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
