import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './family.module.css';

const UnlinkGuardianDocument = graphql(`
  mutation UnlinkGuardian($input: UnlinkGuardianInput!) {
    unlinkGuardian(input: $input) {
      __typename
      ... on UnlinkGuardianSuccess {
        studentId
      }
      ... on Problem {
        message
      }
    }
  }
`);

interface GuardianListProps {
  studentId: string;
  guardians: ReadonlyArray<{ since: string; guardian: { id: string; name: string } }>;
  onChange(): void;
}

/** The parents who are linked, and the way to end that. */
export function GuardianList({ studentId, guardians, onChange }: GuardianListProps) {
  const t = useTranslations('family');
  const { run, busy, problem } = useAction(UnlinkGuardianDocument, 'unlinkGuardian');
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  async function unlink() {
    if (!leaving || !(await run({ input: { guardianId: leaving.id, studentId } }))) return;
    setLeaving(null);
    onChange();
  }
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
      <Dialog
        title={t('unlinkTitle', { name: leaving?.name ?? '' })}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        decision
      >
        <p>{t('unlinkLead')}</p>
        {problem && <Notice tone="danger">{problem.message}</Notice>}
        <DialogActions>
          <Button look="quiet" onPress={() => setLeaving(null)}>
            {t('cancel')}
          </Button>
          <Button look="danger" busy={busy} onPress={() => void unlink()}>
            {t('unlink')}
          </Button>
        </DialogActions>
      </Dialog>
    </section>
  );
}
