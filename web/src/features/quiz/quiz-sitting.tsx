/** One quiz for one student: the start, the attempt, the result. */
import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { noteServerMoment, pageNow } from '../../api/server-clock.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import type { SatAttemptFragment } from '../../gql/graphql.ts';
import { readFragment } from '../../gql/index.ts';
import { say } from '../../sentences/said.tsx';
import { attemptDrawer } from '../proctoring/attempt-memory.ts';
import { requestFullScreen } from '../proctoring/full-screen.ts';
import { AttemptFragment, StartAttemptDocument } from './attempt-operations.ts';
import { AttemptResult } from './attempt-result.tsx';
import { OneTab } from './one-tab.tsx';
import { QuizAttempt } from './quiz-attempt.tsx';
import type { Quiz } from './quiz-page-query.ts';
import { QuizStart } from './quiz-start.tsx';

interface QuizSittingProps {
  quiz: Quiz;
  classroomId: string;
  classroomName: string;
  /** Asks again how the quiz stands. */
  onLookAgain(): void;
}

/** Starts an attempt, or takes up the one in progress, and learns from a fresh one what the server's clock says. */
function useStartAttempt(quiz: Quiz) {
  const [start, { loading }] = useMutation(StartAttemptDocument);
  const errorWords = useErrorWords();
  const t = useTranslations('quiz.start');
  const [attempt, setAttempt] = useState<SatAttemptFragment | null>(null);
  const [problem, setProblem] = useState<ReactNode>(null);
  const open = quiz.myAttempts.nodes.find(({ state }) => state === 'IN_PROGRESS')?.id;

  async function begin() {
    setProblem(null);
    const sentAt = pageNow();
    try {
      // Who gets here has ticked the box where there is one.
      const consent = quiz.isProctored || null;
      const { data } = await start({ variables: { input: { assessmentId: quiz.id, consent } } });
      const answer = data?.startAttempt;
      if (answer?.__typename !== 'StartAttemptSuccess')
        return setProblem(answer?.message ? say(answer.message) : t('tryAgain'));
      const begun = readFragment(AttemptFragment, answer.attempt);
      if (begun.id !== open) noteServerMoment(begun.startedAt, sentAt, pageNow());
      attemptDrawer<boolean>(begun.id, 'consent').save(true);
      setAttempt(begun);
    } catch (error) {
      setProblem(errorWords(error));
    }
  }
  return { attempt, begin, busy: loading, problem };
}

export function QuizSitting({ quiz, classroomId, classroomName, onLookAgain }: QuizSittingProps) {
  const t = useTranslations('quiz.start');
  const { attempt, begin, busy, problem } = useStartAttempt(quiz);
  const [params, setParams] = useSearchParams();
  const shown = params.get('attempt');
  const open = quiz.myAttempts.nodes.find(({ state }) => state === 'IN_PROGRESS');
  const resumes =
    shown === null && open !== undefined && attemptDrawer<boolean>(open.id, 'consent').load() === true;

  // After a reload the attempt simply goes on: the student has agreed, and its clock has not stopped.
  const resumed = useRef(false);
  useEffect(() => {
    if (!resumes || resumed.current) return;
    resumed.current = true;
    void begin();
  });

  if (shown !== null) {
    return <AttemptResult attemptId={shown} classroomId={classroomId} onMissing={() => setParams({})} />;
  }
  if (attempt) {
    return (
      <OneTab attemptId={attempt.id}>
        <QuizAttempt
          key={attempt.id}
          attempt={attempt}
          classroomName={classroomName}
          onSubmitted={({ id }) => setParams({ attempt: id }, { replace: true })}
        />
      </OneTab>
    );
  }
  if (resumes && !problem) return <Loading label={t('resuming')} />;
  return (
    <>
      <PageHeading title={quiz.title} of={classroomName} />
      {quiz.questionCount === 0 ? (
        <Notice>{t('noQuestions')}</Notice>
      ) : (
        <QuizStart
          quiz={quiz}
          busy={busy}
          problem={problem}
          onLookAgain={onLookAgain}
          onBegin={() => {
            // Full screen is only granted while the press is fresh, so it is asked for first.
            if (quiz.isProctored) void requestFullScreen();
            void begin();
          }}
        />
      )}
    </>
  );
}
