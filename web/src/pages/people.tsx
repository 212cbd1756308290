import { LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { JoinCode } from '../features/classrooms/join-code.tsx';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { MembersList } from '../features/classrooms/members-list.tsx';

export default function PeoplePage() {
  const { id, name, joinCode, viewerRole } = useOpenClassroom();
  if (viewerRole !== 'TEACHER') {
    return (
      <>
        <title>{`People · ${name} · ensureStudy`}</title>
        <EmptyState
          heading="This is not open to your account"
          level={1}
          action={<LinkButton to={`/classrooms/${id}`}>Go to the class</LinkButton>}
        />
      </>
    );
  }
  return (
    <Page>
      <ClassroomTabs current="people" />
      <PageHeading title="People" of={name} small actions={joinCode && <JoinCode code={joinCode} />}>
        Students join with this code, on their own page under “Join a class”.
      </PageHeading>
      <MembersList classroomId={id} />
    </Page>
  );
}
