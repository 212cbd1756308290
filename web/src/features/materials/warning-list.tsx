import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { say } from '../../sentences/said.tsx';
import { warningWords, type Warning } from './domain/warnings.ts';
import styles from './materials.module.css';

/** What to know of how a document was read. */
export function WarningList({ warnings, hasMore }: { warnings: readonly Warning[]; hasMore: boolean }) {
  const t = useTranslations('materials');
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label={t('warnings.label')}>
      {warnings.map((warning, index) => (
        <li key={index}>
          <TriangleAlert aria-hidden /> <WarningSentence warning={warning} />
        </li>
      ))}
      {hasMore && <li>{t('warnings.more')}</li>}
    </ul>
  );
}

function WarningSentence({ warning }: { warning: Warning }) {
  const t = useTranslations('materials');
  const words = warningWords(warning);
  if ('said' in words) return say(words.said);
  return words.key === 'noText' ? t('warnings.noText', words) : t(`warnings.${words.key}`, words);
}
