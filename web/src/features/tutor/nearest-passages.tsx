import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { TutorTurnFieldsFragment } from '../../gql/graphql.ts';
import { SourceWords } from './citation-link.tsx';
import styles from './tutor.module.css';

/** Where to look oneself, when the material does not answer: each opens its document there. */
export function NearestPassages({ passages }: { passages: TutorTurnFieldsFragment['nearest'] }) {
  const t = useTranslations('tutor');
  const heading = useId();
  return (
    <section className={styles.nearest} aria-labelledby={heading}>
      <h3 id={heading}>{t('nearest')}</h3>
      <ul className={styles.sources} aria-labelledby={heading}>
        {passages.map(({ text, ...passage }) => (
          <li key={`${passage.material?.id} ${passage.page} ${passage.start}`}>
            <div>
              <SourceWords source={{ ...passage, quote: text }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
