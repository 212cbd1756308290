import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Notice } from '../components/ui/notice.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { ExamWall } from '../features/exam-wall/exam-wall.tsx';
import { useWall } from '../features/exam-wall/use-wall.ts';

export default function QuizLivePage() {
  const { viewerRole } = useOpenClassroom();
  const { assessmentId = '' } = useParams();
  if (viewerRole !== 'TEACHER') return <NothingToWatch />;
  return <Watching key={assessmentId} assessmentId={assessmentId} />;
}

function Watching({ assessmentId }: { assessmentId: string }) {
  const t = useTranslations('exam-wall.page');
  const { id, name } = useOpenClassroom();
  const wall = useWall(assessmentId);
  if (wall.isMissing) return <NothingToWatch />;
  return (
    <Page>
      <PageHeading
        title={wall.exam?.title ?? t('quiz')}
        of={name}
        eyebrow={<Link to={`/classrooms/${id}/quizzes`}>{t('back', { name })}</Link>}
      >
        {t('lead')}
      </PageHeading>
      {wall.exam && !wall.exam.isProctored && <Notice>{t('notWatched')}</Notice>}
      <ExamWall assessmentId={assessmentId} wall={wall} />
    </Page>
  );
}

function NothingToWatch() {
  const t = useTranslations('exam-wall.page');
  const { id } = useOpenClassroom();
  return (
    <EmptyState
      heading={t('nothingHeading')}
      level={1}
      action={<LinkButton to={`/classrooms/${id}/quizzes`}>{t('all')}</LinkButton>}
    >
      {t('nothing')}
    </EmptyState>
  );
}
