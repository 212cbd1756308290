import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { Time } from '../../components/ui/time.tsx';
import { EndLink } from './end-link.tsx';
import styles from './family.module.css';

interface GuardianListProps {
  studentId: string;
  guardians: ReadonlyArray<{ since: string; guardian: { id: string; name: string } }>;
  onChange(): void;
}

/** The parents who are linked, and the way to end that. */
export function GuardianList({ studentId, guardians, onChange }: GuardianListProps) {
  const t = useTranslations('family');
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  return (
    <section className={styles.section} aria-labelledby="guardians">
      <h2 id="guardians">{t('guardians')}</h2>
      {guardians.length === 0 && <p className={styles.soft}>{t('noGuardians')}</p>}
      {guardians.length > 0 && (
        <ul className={styles.list}>
          {guardians.map(({ since, guardian }) => (
            <li key={guardian.id}>
              <span>
                <strong>{guardian.name}</strong>{' '}
                <span className={styles.soft}>
                  {t.rich('since', { time: () => <Time at={since} style="date" /> })}
                </span>
              </span>
              <Button
                look="danger"
                small
                aria-label={t('unlinkWho', { name: guardian.name })}
                onPress={() => setLeaving(guardian)}
              >
                {t('unlink')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <EndLink
        name={leaving?.name ?? null}
        lead={t('unlinkLead')}
        link={{ guardianId: leaving?.id ?? '', studentId }}
        onClose={() => setLeaving(null)}
        onEnded={() => {
          setLeaving(null);
          onChange();
        }}
      />
    </section>
  );
}
