import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { documentPath, pagePath } from '../documents/domain/document-path.ts';
import { quotedWords } from '../tutor/domain/quoted-words.ts';
import styles from './insights.module.css';

/** Words of a document of the class. */
export interface Place {
  material?: { id: string; name: string } | null;
  page?: number | null;
  start: number;
  end: number;
  state: 'CURRENT' | 'CHANGED' | 'REMOVED';
}

/** The words as a reader would say them, and the way to where they stand: there a teacher corrects the passage. */
export function SourcePlace({
  classroomId,
  place,
  words,
}: {
  classroomId: string;
  place: Place;
  words: string;
}) {
  const t = useTranslations('tutor-insights');
  const { material, page, state } = place;
  const at = { classroomId, sessionId: null };
  return (
    <p className={styles.place}>
      <q className={styles.quote} dir="auto">
        {quotedWords(words, material?.name)}
      </q>{' '}
      {material ? (
        <Link to={state === 'CURRENT' ? documentPath(at, place) : pagePath(at, place)}>
          {page ? t('placeOnPage', { name: material.name, page }) : material.name}
        </Link>
      ) : (
        <span className={styles.soft}>{t('gone')}</span>
      )}
    </p>
  );
}
