import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TutorOutcome } from '../../gql/graphql.ts';
import { PlacesOfHelp } from './places-of-help.tsx';
import styles from './tutor.module.css';

const looks: Partial<Record<TutorOutcome, string | undefined>> = {
  FAILED: styles.failed,
  ESCALATED: styles.help,
};

interface OutcomeNoteProps {
  outcome: Exclude<TutorOutcome, 'ANSWERED' | 'REDIRECTED'>;
  /** What the tutor says of it, or why there is nothing. */
  said: ReactNode;
  children?: ReactNode;
}

/** How something ended without an answer, and what to do next. */
export function OutcomeNote({ outcome, said, children }: OutcomeNoteProps) {
  const t = useTranslations('tutor');
  return (
    <div className={`${styles.outcome} ${looks[outcome] ?? ''}`}>
      <strong>{t(`outcome.${outcome}`)}</strong>
      {said}
      {outcome === 'ESCALATED' && <PlacesOfHelp />}
      <p className={styles.soft}>{t(`outcomeNext.${outcome}`)}</p>
      {children}
    </div>
  );
}
