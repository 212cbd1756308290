import { useTranslations } from 'use-intl';
import { useTutorPlace } from './tutor-place.ts';
import { useTutorSettings } from './use-tutor-settings.ts';
import styles from './tutor.module.css';

/** Under an answer that is quoted, and so cannot speak in the tone of the class: a line of the page's own. */
export function ToneLine() {
  const t = useTranslations('tutor.tone');
  const { settings } = useTutorSettings(useTutorPlace().classroomId);
  if (!settings || settings.tone === 'PLAIN') return null;
  return <p className={styles.soft}>{t(settings.tone)}</p>;
}
