import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { StaffWords } from '../../messages/staff-words.tsx';
import settingsStyles from '../classrooms/classroom-settings.module.css';
import { useTutorSettings } from '../tutor/use-tutor-settings.ts';
import { SettingsForm } from './settings-form.tsx';

/** A part of the settings of a class, for its teachers, with words of its own. */
export const TutorSettingsSection = ({ classroomId }: { classroomId: string }) => (
  <Suspense fallback={null}>
    <StaffWords>
      <Section classroomId={classroomId} />
    </StaffWords>
  </Suspense>
);

function Section({ classroomId }: { classroomId: string }) {
  const t = useTranslations('tutor-settings');
  const errorWords = useErrorWords();
  const { settings, error } = useTutorSettings(classroomId);
  return (
    <section className={settingsStyles.section} aria-labelledby="tutor-settings">
      <h2 id="tutor-settings">{t('title')}</h2>
      {settings ? (
        <SettingsForm key={classroomId} classroomId={classroomId} settings={settings} />
      ) : error ? (
        <Notice tone="danger">{errorWords(error)}</Notice>
      ) : (
        <Loading label={t('loading')} />
      )}
    </section>
  );
}
