import { useTranslations } from 'use-intl';
import settings from '../classrooms/classroom-settings.module.css';
import { TutorWords } from '../../messages/tutor-words.tsx';
import { TutorMemory } from './tutor-memory.tsx';

/** A part of the settings of a class, with words of its own. */
export const MemorySection = ({ classroomId }: { classroomId: string }) => (
  <TutorWords>
    <Section classroomId={classroomId} />
  </TutorWords>
);

function Section({ classroomId }: { classroomId: string }) {
  const t = useTranslations('tutor.memory');
  return (
    <section className={settings.section} aria-labelledby="tutor-memory">
      <h2 id="tutor-memory">{t('title')}</h2>
      <TutorMemory classroomId={classroomId} />
    </section>
  );
}
