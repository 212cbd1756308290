import { CopyCode } from '../components/ui/copy-code.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { MembersList } from '../features/classrooms/members-list.tsx';

export default function PeoplePage() {
  const { id, joinCode } = useOpenClassroom();
  return (
    <Page>
      <ClassroomTabs current="people" />
      <PageHeading title="People" small actions={joinCode && <CopyCode label="Join code" code={joinCode} />}>
        Students join with this code, on their own page under “Join a class”.
      </PageHeading>
      <MembersList classroomId={id} />
    </Page>
  );
}
