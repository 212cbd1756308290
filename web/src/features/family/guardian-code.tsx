import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { CopyCode } from '../../components/ui/copy-code.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './family.module.css';

const CreateGuardianCodeDocument = graphql(`
  mutation CreateGuardianCode($input: CreateGuardianCodeInput!) {
    createGuardianCode(input: $input) {
      __typename
      ... on CreateGuardianCodeSuccess {
        code
        expiresAt
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** Makes the code that a student hands to a parent; it is shown once, here. */
export function GuardianCode() {
  const t = useTranslations('family');
  const { run, busy, problem } = useAction(CreateGuardianCodeDocument, 'createGuardianCode');
  const [made, setMade] = useState<{ code: string; expiresAt: string } | null>(null);
  const make = async () => {
    const success = await run({ input: { studentId: null, idempotencyKey: newIdempotencyKey() } });
    if (success) setMade(success);
  };
  return (
    <section className={styles.section} aria-labelledby="guardian-code">
      <h2 id="guardian-code">{t('codeTitle')}</h2>
      <p className={styles.soft}>{t('codeLead')}</p>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      {made && (
        <>
          <CopyCode label={t('code')} copyLabel={t('copyCode')} code={made.code} />
          <p className={styles.soft} role="status">
            {t.rich('goodUntil', { time: () => <Time at={made.expiresAt} /> })}
          </p>
        </>
      )}
      <Button look={made ? 'secondary' : 'primary'} busy={busy} onPress={() => void make()}>
        {made ? t('makeAnother') : t('makeCode')}
      </Button>
    </section>
  );
}
