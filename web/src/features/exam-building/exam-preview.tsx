import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../../components/ui/notice.tsx';
import type { BuiltAssessmentFragment } from '../../gql/graphql.ts';
import { ObservationNotice } from '../proctoring/observation-notice.tsx';
import type { AnswerValue } from '../quiz/domain/answer-drafts.ts';
import { QuestionField } from '../quiz/question-field.tsx';
import { QuestionTurner } from '../quiz/question-turner.tsx';
import { SittingConditions } from '../quiz/sitting-conditions.tsx';
import styles from './building.module.css';

/** The exam as a student meets it; answers can be tried and go nowhere. */
export function ExamPreview({ built }: { built: BuiltAssessmentFragment }) {
  const t = useTranslations('exam-building.preview');
  const start = useTranslations('quiz.start');
  const [answers, setAnswers] = useState<Readonly<Record<string, AnswerValue>>>({});
  const [current, setCurrent] = useState(0);
  const { questions, showQuestions, instructions, isProctored, consentText } = built;
  const oneAtATime = showQuestions === 'ONE_AT_A_TIME';
  const sitting = { timeLimitMs: built.timeLimitMs, closesAt: built.closesAt };
  return (
    <div className={styles.preview}>
      <Notice>{t('nothingKept')}</Notice>
      {instructions && <p className={styles.written}>{instructions}</p>}
      <SittingConditions quiz={{ ...built, mySitting: sitting }} />
      {isProctored && <ObservationNotice consentText={consentText} />}
      {questions.length === 0 && <Notice>{start('noQuestions')}</Notice>}
      {questions.map(
        (question, index) =>
          (!oneAtATime || index === current) && (
            <QuestionField
              key={question.id}
              number={index + 1}
              question={question}
              value={answers[question.id]}
              onAnswer={(value) => setAnswers({ ...answers, [question.id]: value })}
            />
          ),
      )}
      {oneAtATime && questions.length > 0 && (
        <QuestionTurner current={current} count={questions.length} onGo={setCurrent} />
      )}
    </div>
  );
}
