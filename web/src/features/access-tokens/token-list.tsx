import { useEffect, useRef, useState } from 'react';
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

/** So many are shown at once; what a token is for is mostly less. */
const scopesShown = 3;

/** Every token that was made, what it is for, and the way to end it. */
export function TokenList({ tokens }: { tokens: readonly Token[] }) {
  const t = useTranslations('access-tokens');
  const [ending, setEnding] = useState<Token | null>(null);
  const [revoked, setRevoked] = useState<string | null>(null);
  const close = (isRevoked: boolean) => {
    setRevoked(isRevoked && ending ? ending.id : null);
    setEnding(null);
  };
  return (
    <>
      <DataTable
        label={t('title')}
        columns={[t('name'), t('whatFor'), t('ends'), t('lastUsed'), t('state')]}
        rows={tokens.map((token) => ({
          key: token.id,
          cells: [
            <Name key="name" token={token} takesFocus={token.id === revoked} />,
            <Scopes key="scopes" names={token.scopes} />,
            <Moment key="ends" at={token.expiresAt} />,
            token.lastUsedAt ? <Moment key="used" at={token.lastUsedAt} /> : t('never'),
            <State key="state" token={token} onRevoke={() => setEnding(token)} />,
          ],
        }))}
      />
      {ending && <Revoking token={ending} onClose={close} />}
    </>
  );
}

/** `takesFocus`: the button that was pressed is gone, and its row is where somebody was. */
function Name({ token, takesFocus }: { token: Token; takesFocus: boolean }) {
  const t = useTranslations('access-tokens');
  const name = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) name.current?.focus();
  }, [takesFocus]);
  return (
    <span className={styles.token}>
      <strong ref={name} tabIndex={-1}>
        {token.name}
      </strong>
      <code className={styles.soft}>{`ens_…${token.hint}`}</code>
      <span className={styles.soft}>
        {t.rich('madeOn', { time: () => <Time at={token.createdAt} style="date" /> })}
      </span>
    </span>
  );
}

/** Breaks between day and hour at most, and only where there is little room. */
const Moment = ({ at }: { at: string }) => (
  <span className={styles.moment}>
    <Time at={at} />
  </span>
);

function Scopes({ names }: { names: readonly string[] }) {
  const t = useTranslations('access-tokens');
  const further = names.slice(scopesShown);
  return (
    <span className={styles.codes}>
      <Codes names={names.slice(0, scopesShown)} />
      {further.length > 0 && (
        <details>
          <summary>{t('furtherScopes', { count: further.length })}</summary>
          <span className={styles.codes}>
            <Codes names={further} />
          </span>
        </details>
      )}
    </span>
  );
}

const Codes = ({ names }: { names: readonly string[] }) =>
  names.map((name) => <code key={name}>{name}</code>);

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

function Revoking({ token, onClose }: { token: Token; onClose(isRevoked: boolean): void }) {
  const t = useTranslations('access-tokens');
  const { run, busy, problem } = useAction(RevokeAccessTokenDocument, 'revokeAccessToken');
  const revoke = async () => {
    if (!(await run({ input: { accessTokenId: token.id } }))) return;
    showToast({ message: t('isRevoked', { name: token.name }) });
    onClose(true);
  };
  return (
    <ConfirmDialog
      title={t('revokeWhich', { name: token.name })}
      isOpen
      confirmLabel={t('revoke')}
      busy={busy}
      problem={problem}
      onConfirm={() => void revoke()}
      onClose={() => onClose(false)}
    >
      {t('revokeLead')}
    </ConfirmDialog>
  );
}
