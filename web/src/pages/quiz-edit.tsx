import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../api/use-error-words.ts';
import { Button, LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Loading } from '../components/ui/loading.tsx';
import { Page } from '../components/ui/page.tsx';
import { useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { ExamBuilder } from '../features/exam-building/exam-builder.tsx';
import { useBuiltAssessment } from '../features/exam-building/use-built-assessment.ts';

export default function QuizEditPage() {
  const t = useTranslations('exam-building');
  const errorWords = useErrorWords();
  const { id, name, viewerRole } = useOpenClassroom();
  const { assessmentId = '' } = useParams();
  const { built, isMissing, error, readAgain } = useBuiltAssessment(assessmentId);
  const listPath = `/classrooms/${id}/quizzes`;
  if (viewerRole !== 'TEACHER' || isMissing) {
    return (
      <EmptyState
        heading={t('nothing.heading')}
        level={1}
        action={<LinkButton to={listPath}>{t('nothing.all')}</LinkButton>}
      >
        {t('nothing.text')}
      </EmptyState>
    );
  }
  if (built) {
    return (
      <Page>
        <ExamBuilder
          key={built.id}
          begin={built}
          classroomName={name}
          listPath={listPath}
          readAgain={readAgain}
        />
      </Page>
    );
  }
  if (!error) return <Loading label={t('loading')} />;
  return (
    <EmptyState
      heading={t('failed')}
      level={1}
      action={<Button onPress={() => void readAgain().catch(() => undefined)}>{t('list.again')}</Button>}
    >
      {errorWords(error)}
    </EmptyState>
  );
}
