import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { serverNow } from '../../api/server-clock.ts';
import { useAction } from '../../api/use-action.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { Time } from '../../components/ui/time.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import type { AccessTokenPartsFragment } from '../../gql/graphql.ts';
import styles from './access-tokens.module.css';
import { stateOf } from './domain/token-state.ts';
import { RevokeAccessTokenDocument } from './token-operations.ts';

type Token = AccessTokenPartsFragment;

/** Every token that was made, what it is for, and the way to end it. */
export function TokenList({ tokens }: { tokens: readonly Token[] }) {
  const t = useTranslations('access-tokens');
  const [ending, setEnding] = useState<Token | null>(null);
  return (
    <>
      <DataTable
        label={t('title')}
        columns={[t('name'), t('whatFor'), t('made'), t('ends'), t('lastUsed'), t('state')]}
        rows={tokens.map((token) => ({
          key: token.id,
          cells: [
            <span key="name" className={styles.named}>
              <strong>{token.name}</strong>
              <code className={styles.soft}>{`ens_…${token.hint}`}</code>
            </span>,
            <Scopes key="scopes" names={token.scopes} />,
            <Time key="made" at={token.createdAt} style="date" />,
            <Time key="ends" at={token.expiresAt} style="date" />,
            token.lastUsedAt ? <Time key="used" at={token.lastUsedAt} /> : t('never'),
            <State key="state" token={token} onRevoke={() => setEnding(token)} />,
          ],
        }))}
      />
      {ending && <Revoking token={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function Scopes({ names }: { names: readonly string[] }) {
  return (
    <span className={styles.codes}>
      {names.map((name) => (
        <code key={name}>{name}</code>
      ))}
    </span>
  );
}

function State({ token, onRevoke }: { token: Token; onRevoke(): void }) {
  const t = useTranslations('access-tokens');
  const state = stateOf(token, serverNow());
  if (state !== 'standing') return <Badge>{t(state)}</Badge>;
  return (
    <Button look="danger" small aria-label={t('revokeWhich', { name: token.name })} onPress={onRevoke}>
      {t('revoke')}
    </Button>
  );
}

function Revoking({ token, onClose }: { token: Token; onClose(): void }) {
  const t = useTranslations('access-tokens');
  const { run, busy, problem } = useAction(RevokeAccessTokenDocument, 'revokeAccessToken');
  const revoke = async () => {
    if (!(await run({ input: { accessTokenId: token.id } }))) return;
    showToast({ message: t('isRevoked', { name: token.name }) });
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('revokeWhich', { name: token.name })}
      isOpen
      confirmLabel={t('revoke')}
      busy={busy}
      problem={problem}
      onConfirm={() => void revoke()}
      onClose={onClose}
    >
      {t('revokeLead')}
    </ConfirmDialog>
  );
}
