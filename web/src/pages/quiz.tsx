import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { useErrorWords } from '../api/use-error-words.ts';
import { Button, LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Loading } from '../components/ui/loading.tsx';
import { Page } from '../components/ui/page.tsx';
import { useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { QuizPageDocument } from '../features/quiz/quiz-page-query.ts';
import { QuizSitting } from '../features/quiz/quiz-sitting.tsx';

export default function QuizPage() {
  const errorWords = useErrorWords();
  const { id: classroomId, name, viewerRole } = useOpenClassroom();
  const { assessmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(QuizPageDocument, {
    variables: { assessmentId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const quiz = data?.node?.__typename === 'Assessment' ? data.node : null;
  if (viewerRole === 'TEACHER') return <Navigate to="live" replace />;
  if (quiz) {
    return (
      <Page>
        <QuizSitting quiz={quiz} classroomId={classroomId} classroomName={name} />
      </Page>
    );
  }
  if (error) {
    const again = <Button onPress={() => void refetch().catch(() => undefined)}>Try again</Button>;
    return (
      <EmptyState heading="The quiz cannot be opened now" level={1} action={again}>
        {errorWords(error)}
      </EmptyState>
    );
  }
  if (!data) return <Loading label="Opening the quiz" />;
  return (
    <EmptyState
      heading="No such quiz"
      level={1}
      action={<LinkButton to={`/classrooms/${classroomId}/quizzes`}>All quizzes</LinkButton>}
    >
      It may have been taken back.
    </EmptyState>
  );
}
