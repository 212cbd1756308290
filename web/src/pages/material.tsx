import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { JoinCode } from '../features/classrooms/join-code.tsx';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { MaterialList } from '../features/materials/material-list.tsx';

export default function MaterialPage() {
  const { id, name, joinCode, viewerRole } = useOpenClassroom();
  const teaches = viewerRole === 'TEACHER';
  return (
    <Page>
      <ClassroomTabs current="material" />
      <PageHeading title="Material" of={name} small actions={joinCode && <JoinCode code={joinCode} />}>
        {teaches
          ? 'The tutor answers your students from these documents, and from nothing else.'
          : 'The tutor answers from these documents, and shows you where.'}
      </PageHeading>
      <MaterialList classroomId={id} mayAdd={teaches} />
    </Page>
  );
}
