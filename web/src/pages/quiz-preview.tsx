import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../api/use-error-words.ts';
import { LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Loading } from '../components/ui/loading.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { ExamPreview } from '../features/exam-building/exam-preview.tsx';
import { useBuiltAssessment } from '../features/exam-building/use-built-assessment.ts';

export default function QuizPreviewPage() {
  const t = useTranslations('exam-building');
  const errorWords = useErrorWords();
  const { id, name, viewerRole } = useOpenClassroom();
  const { assessmentId = '' } = useParams();
  const { built, isMissing, error } = useBuiltAssessment(assessmentId);
  const listPath = `/classrooms/${id}/quizzes`;
  if (built && viewerRole === 'TEACHER') {
    return (
      <Page>
        <PageHeading
          title={built.title}
          of={name}
          eyebrow={<Link to={`${listPath}/${built.id}/edit`}>{t('preview.back')}</Link>}
        />
        <ExamPreview built={built} />
      </Page>
    );
  }
  if (!error && !isMissing && viewerRole === 'TEACHER') return <Loading label={t('loading')} />;
  return (
    <EmptyState
      heading={error ? t('failed') : t('nothing.heading')}
      level={1}
      action={<LinkButton to={listPath}>{t('nothing.all')}</LinkButton>}
    >
      {error ? errorWords(error) : t('nothing.text')}
    </EmptyState>
  );
}
