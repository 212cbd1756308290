import { useTranslations } from 'use-intl';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { JoinCode } from '../features/classrooms/join-code.tsx';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { MaterialList } from '../features/materials/material-list.tsx';

export default function MaterialPage() {
  const t = useTranslations('materials');
  const { id, name, joinCode, viewerRole } = useOpenClassroom();
  const teaches = viewerRole === 'TEACHER';
  return (
    <Page>
      <ClassroomTabs current="material" />
      <PageHeading title={t('page.title')} of={name} small actions={joinCode && <JoinCode code={joinCode} />}>
        {t(teaches ? 'page.teacher' : 'page.student')}
      </PageHeading>
      <MaterialList classroomId={id} mayAdd={teaches} />
    </Page>
  );
}
