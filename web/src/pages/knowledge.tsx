import { Link, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { KnowledgeForm, rankings } from '../features/knowledge/knowledge-form.tsx';
import { KnowledgeHits } from '../features/knowledge/knowledge-hits.tsx';

/** Searches the documents of a class as its tutor does, for who teaches it. */
export default function KnowledgePage() {
  const t = useTranslations('knowledge');
  const { id, name, viewerRole } = useOpenClassroom();
  const [parameters, setParameters] = useSearchParams();
  const query = (parameters.get('q') ?? '').trim();
  const by = rankings.find((ranking) => ranking === parameters.get('by')) ?? 'BLEND';
  const tutor = `/classrooms/${id}/tutor`;
  if (viewerRole !== 'TEACHER') {
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
    <Page narrow>
      <ClassroomTabs current="tutor" />
      <PageHeading title={t('title')} of={name} small eyebrow={<Link to={tutor}>{t('back', { name })}</Link>}>
        {t('lead')}
      </PageHeading>
      <KnowledgeForm
        query={query}
        by={by}
        onSearch={(asked, ranking) => setParameters({ ...(asked && { q: asked }), by: ranking })}
      />
      {query ? (
        <KnowledgeHits classroomId={id} query={query} by={by} />
      ) : (
        <EmptyState heading={t('nothingAsked')}>{t('nothingAskedLead')}</EmptyState>
      )}
    </Page>
  );
}
