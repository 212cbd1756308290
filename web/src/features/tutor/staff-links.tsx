import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import styles from './tutor.module.css';

/** For who teaches the class: what its questions tell, and what the tutor finds. */
export function StaffLinks({ classroomId }: { classroomId: string }) {
  const t = useTranslations('tutor.forTeachers');
  const base = `/classrooms/${classroomId}`;
  return (
    <nav className={styles.forTeachers} aria-label={t('label')}>
      <Link to={`${base}/tutor/insights`}>{t('insights')}</Link>
      <Link to={`${base}/knowledge`}>{t('knowledge')}</Link>
    </nav>
  );
}
