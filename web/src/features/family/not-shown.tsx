import { useTranslations } from 'use-intl';
import type { SharingRule } from '../../gql/graphql.ts';
import { sharedKinds, type SharedKind } from './domain/shared-kinds.ts';
import styles from './family.module.css';

interface NotShownProps {
  name: string;
  sharing: Record<SharedKind, { rule: SharingRule; isShared: boolean }>;
}

/** What a parent does not see, and who decided it: nobody has to guess whether nothing was done or nothing is shown. */
export function NotShown({ name, sharing }: NotShownProps) {
  const t = useTranslations('family');
  const hidden = sharedKinds.filter((kind) => !sharing[kind].isShared);
  return (
    <section className={styles.section} aria-labelledby="not-shown">
      <h2 id="not-shown">{t('notShownTitle')}</h2>
      <ul className={styles.list}>
        {hidden.map((kind) => (
          <li key={kind}>
            <span>{t(`kind.${kind}`)}</span>
            <span className={styles.soft}>
              {sharing[kind].rule === 'NEVER' ? t('hiddenBySchool') : t('hiddenByChild', { name })}
            </span>
          </li>
        ))}
        <li>
          <span>{t('tutorTalks')}</span>
          <span className={styles.soft}>{t('hiddenAlways')}</span>
        </li>
      </ul>
    </section>
  );
}
