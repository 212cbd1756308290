import { useTranslations } from 'use-intl';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { MeetingList } from '../features/meetings/meeting-list.tsx';
import { ScheduleMeeting } from '../features/meetings/schedule-meeting.tsx';

export default function MeetingsPage() {
  const t = useTranslations('meetings');
  const { id, name, viewerRole } = useOpenClassroom();
  return (
    <Page>
      <ClassroomTabs current="meetings" />
      <PageHeading
        title={t('title')}
        of={name}
        small
        actions={viewerRole === 'TEACHER' && <ScheduleMeeting classroomId={id} />}
      >
        {t('lead')}
      </PageHeading>
      <h2>{t('list.UPCOMING')}</h2>
      <MeetingList classroomId={id} when="UPCOMING" />
      <h2>{t('list.PAST')}</h2>
      <MeetingList classroomId={id} when="PAST" />
    </Page>
  );
}
