import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { Examples } from '../features/tutor-insights/examples.tsx';
import { RefusedQuestions } from '../features/tutor-insights/refused.tsx';
import styles from '../features/tutor-insights/insights.module.css';
import { UnansweredQuestions } from '../features/tutor-insights/unanswered.tsx';
import { UnhelpfulAnswers } from '../features/tutor-insights/unhelpful.tsx';
import { Weeks } from '../features/tutor-insights/weeks.tsx';
import { WrongSources } from '../features/tutor-insights/wrong-sources.tsx';

const parts = ['unanswered', 'refused', 'sources', 'unhelpful', 'examples', 'weeks'] as const;

/** What teachers of a class learn from the questions to its tutor. */
export default function TutorInsightsPage() {
  const t = useTranslations('tutor-insights');
  const { id, name, viewerRole } = useOpenClassroom();
  const { part = 'unanswered' } = useParams();
  const open = parts.find((known) => known === part);
  const tutor = `/classrooms/${id}/tutor`;
  if (viewerRole !== 'TEACHER' || !open) {
    return (
      <EmptyState
        heading={t('notOpen')}
        level={1}
        action={<LinkButton to={tutor}>{t('toTutor')}</LinkButton>}
      >
        {t('notOpenLead')}
      </EmptyState>
    );
  }
  return (
    <Page>
      <ClassroomTabs current="tutor" />
      <nav aria-label={t('title')} className={styles.parts}>
        {parts.map((known) => (
          <Link
            key={known}
            to={known === 'unanswered' ? `${tutor}/insights` : `${tutor}/insights/${known}`}
            aria-current={known === open ? 'page' : undefined}
          >
            {t(`${known}.title`)}
          </Link>
        ))}
      </nav>
      <PageHeading
        key={open}
        title={t(`${open}.title`)}
        of={name}
        small
        eyebrow={<Link to={tutor}>{t('back', { name })}</Link>}
      >
        {t(`${open}.lead`)}
      </PageHeading>
      {open === 'unanswered' && <UnansweredQuestions classroomId={id} />}
      {open === 'refused' && <RefusedQuestions classroomId={id} />}
      {open === 'sources' && <WrongSources classroomId={id} />}
      {open === 'unhelpful' && <UnhelpfulAnswers classroomId={id} />}
      {open === 'examples' && <Examples classroomId={id} />}
      {open === 'weeks' && <Weeks classroomId={id} />}
    </Page>
  );
}
