import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { Navigate, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../api/use-error-words.ts';
import { Button, LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Loading } from '../components/ui/loading.tsx';
import { Page } from '../components/ui/page.tsx';
import { useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { QuizPageDocument } from '../features/quiz/quiz-page-query.ts';
import { QuizSitting } from '../features/quiz/quiz-sitting.tsx';

export default function QuizPage() {
  const t = useTranslations('quiz.page');
  const errorWords = useErrorWords();
  const { id: classroomId, name, viewerRole } = useOpenClassroom();
  const { assessmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(QuizPageDocument, {
    variables: { assessmentId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const lookAgain = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  const quiz = data?.node?.__typename === 'Assessment' ? data.node : null;
  if (viewerRole === 'TEACHER') return <Navigate to="live" replace />;
  if (quiz) {
    return (
      <Page>
        <QuizSitting quiz={quiz} classroomId={classroomId} classroomName={name} onLookAgain={lookAgain} />
      </Page>
    );
  }
  if (error) {
    return (
      <EmptyState
        heading={t('failedHeading')}
        level={1}
        action={<Button onPress={lookAgain}>{t('again')}</Button>}
      >
        {errorWords(error)}
      </EmptyState>
    );
  }
  if (!data) return <Loading label={t('loading')} />;
  return (
    <EmptyState
      heading={t('missingHeading')}
      level={1}
      action={<LinkButton to={`/classrooms/${classroomId}/quizzes`}>{t('all')}</LinkButton>}
    >
      {t('missing')}
    </EmptyState>
  );
}
