/** One quiz for one student: the start, the attempt, the result. */
import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useErrorWords } from '../../api/use-error-words.ts';
import { noteServerMoment, pageNow } from '../../api/server-clock.ts';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import { readFragment } from '../../gql/index.ts';
import type { SatAttemptFragment } from '../../gql/graphql.ts';
import { attemptDrawer } from '../proctoring/attempt-memory.ts';
import { requestFullScreen } from '../proctoring/full-screen.ts';
import { AttemptFragment, StartAttemptDocument } from './attempt-operations.ts';
import { OneTab } from './one-tab.tsx';
import { QuizAttempt } from './quiz-attempt.tsx';
import type { Quiz } from './quiz-page-query.ts';
import { QuizResult } from './quiz-result.tsx';
import { QuizStart } from './quiz-start.tsx';

interface QuizSittingProps {
  quiz: Quiz;
  classroomId: string;
  classroomName: string;
}

/** Starts an attempt, or takes up the one in progress, and learns from a fresh one what the server's clock says. */
function useStartAttempt(quiz: Quiz) {
  const errorWords = useErrorWords();
  const [start, { loading }] = useMutation(StartAttemptDocument);
  const [attempt, setAttempt] = useState<SatAttemptFragment | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = quiz.myAttempts.nodes.find(({ state }) => state === 'IN_PROGRESS')?.id;

  async function begin() {
    setProblem(null);
    const sentAt = pageNow();
    try {
      const { data } = await start({ variables: { input: { assessmentId: quiz.id } } });
      const answer = data?.startAttempt;
      if (answer?.__typename !== 'StartAttemptSuccess') return setProblem(answer?.message ?? 'Try again.');
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

export function QuizSitting({ quiz, classroomId, classroomName }: QuizSittingProps) {
  const { attempt, begin, busy, problem } = useStartAttempt(quiz);
  const [result, setResult] = useState<SatAttemptFragment | null>(null);
  const open = quiz.myAttempts.nodes.find(({ state }) => state === 'IN_PROGRESS');
  const resumes = open !== undefined && attemptDrawer<boolean>(open.id, 'consent').load() === true;

  // After a reload the attempt simply goes on: the student has agreed, and its clock has not stopped.
  const resumed = useRef(false);
  useEffect(() => {
    if (!resumes || resumed.current) return;
    resumed.current = true;
    void begin();
  });

  if (result) return <QuizResult attempt={result} classroomId={classroomId} />;
  if (attempt) {
    return (
      <OneTab attemptId={attempt.id}>
        <QuizAttempt
          key={attempt.id}
          attempt={attempt}
          classroomName={classroomName}
          onSubmitted={setResult}
        />
      </OneTab>
    );
  }
  if (resumes && !problem) return <Loading label="Going on where you were" />;
  return (
    <>
      <PageHeading title={quiz.title} of={classroomName} />
      {quiz.questionCount === 0 ? (
        <Notice>This quiz has no questions yet. Look in later.</Notice>
      ) : (
        <QuizStart
          quiz={quiz}
          busy={busy}
          problem={problem}
          onBegin={() => {
            // Full screen is only granted while the press is fresh, so it is asked for first.
            void requestFullScreen();
            void begin();
          }}
        />
      )}
    </>
  );
}
