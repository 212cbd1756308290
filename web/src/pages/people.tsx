import { useTranslations } from 'use-intl';
import { LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { JoinCode } from '../features/classrooms/join-code.tsx';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { MembersList } from '../features/classrooms/members-list.tsx';
import { NewJoinCode } from '../features/classrooms/new-join-code.tsx';

export default function PeoplePage() {
  const t = useTranslations('classrooms');
  const { id, name, joinCode, viewerRole } = useOpenClassroom();
  if (viewerRole !== 'TEACHER') {
    return (
      <EmptyState
        heading={t('notOpen')}
        level={1}
        action={<LinkButton to={`/classrooms/${id}`}>{t('toClass')}</LinkButton>}
      />
    );
  }
  return (
    <Page>
      <ClassroomTabs current="people" />
      <PageHeading
        title={t('tab.people')}
        of={name}
        small
        actions={
          joinCode && (
            <>
              <JoinCode code={joinCode} />
              <NewJoinCode classroomId={id} code={joinCode} />
            </>
          )
        }
      >
        {t('peopleLead')}
      </PageHeading>
      <MembersList classroomId={id} />
    </Page>
  );
}
