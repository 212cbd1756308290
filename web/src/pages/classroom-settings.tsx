import { useTranslations } from 'use-intl';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import styles from '../features/classrooms/classroom-settings.module.css';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { DeleteClassroom } from '../features/classrooms/delete-classroom.tsx';
import { LeaveClassroom } from '../features/classrooms/leave-classroom.tsx';
import { MemorySection } from '../features/tutor-memory/memory-section.tsx';
import { TutorSettingsSection } from '../features/tutor-settings/settings-section.tsx';
import { RenameClassroom } from '../features/classrooms/rename-classroom.tsx';

/** What is decided about a class as a whole: by its teachers, and by everybody for themselves. */
export default function ClassroomSettingsPage() {
  const t = useTranslations('classrooms');
  const classroom = useOpenClassroom();
  const { id, name, viewerRole } = classroom;
  const teaches = viewerRole === 'TEACHER';
  return (
    <Page>
      <ClassroomTabs current="settings" />
      <PageHeading title={t('tab.settings')} of={name} small />
      {teaches && (
        <section className={styles.section} aria-labelledby="names">
          <h2 id="names">{t('settings.names')}</h2>
          <RenameClassroom key={id} classroom={classroom} />
        </section>
      )}
      {teaches && <TutorSettingsSection classroomId={id} />}
      {viewerRole && <MemorySection classroomId={id} />}
      {viewerRole && (
        <section className={styles.section} aria-labelledby="leave">
          <h2 id="leave">{t('leave.button')}</h2>
          <p>{t('leave.lead')}</p>
          <LeaveClassroom classroom={classroom} />
        </section>
      )}
      {teaches && (
        <section className={styles.section} aria-labelledby="delete">
          <h2 id="delete">{t('delete.button')}</h2>
          <p>{t('delete.lead')}</p>
          <DeleteClassroom classroomId={id} />
        </section>
      )}
    </Page>
  );
}
