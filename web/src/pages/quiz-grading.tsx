import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { ExamGrading } from '../features/grading/exam-grading.tsx';

export default function QuizGradingPage() {
  const t = useTranslations('grading');
  const { id, name, viewerRole } = useOpenClassroom();
  const { assessmentId = '' } = useParams();
  const listPath = `/classrooms/${id}/quizzes`;
  if (viewerRole !== 'TEACHER') {
    return (
      <EmptyState heading={t('nothing')} level={1} action={<LinkButton to={listPath}>{t('all')}</LinkButton>}>
        {t('nothingText')}
      </EmptyState>
    );
  }
  return (
    <Page>
      <ExamGrading key={assessmentId} assessmentId={assessmentId} classroomName={name} listPath={listPath} />
    </Page>
  );
}
