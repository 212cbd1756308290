import type { TokenScope } from '@ensure-study/contracts/scopes';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { CopyCode } from '../../components/ui/copy-code.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import styles from './access-tokens.module.css';
import { ScopeChoices } from './scope-choices.tsx';
import { CreateAccessTokenDocument } from './token-operations.ts';

const lives = { week: 7, month: 30, quarter: 90, year: 365 } as const;
type Life = keyof typeof lives;
const dayMs = 24 * 60 * 60 * 1000;

/** Makes a token, and shows it once. */
export function CreateToken({ onCreated }: { onCreated(): void }) {
  const t = useTranslations('access-tokens');
  const [idempotencyKey, setIdempotencyKey] = useState<string | null>(null);
  const [made, setMade] = useState<{ token?: string | null } | null>(null);
  const close = () => {
    setIdempotencyKey(null);
    setMade(null);
  };
  return (
    <>
      <Button onPress={() => setIdempotencyKey(newIdempotencyKey())}>
        <KeyRound aria-hidden /> {t('make')}
      </Button>
      <Dialog title={t('newToken')} isOpen={idempotencyKey !== null} onClose={close} wide>
        {made ? (
          <MadeToken token={made.token ?? null} onClose={close} />
        ) : (
          <TokenForm
            idempotencyKey={idempotencyKey}
            onCancel={close}
            onMade={(success) => {
              setMade(success);
              onCreated();
            }}
          />
        )}
      </Dialog>
    </>
  );
}

interface TokenFormProps {
  idempotencyKey: string | null;
  onCancel(): void;
  onMade(made: { token?: string | null }): void;
}

function TokenForm({ idempotencyKey, onCancel, onMade }: TokenFormProps) {
  const t = useTranslations('access-tokens');
  const { run, busy, problem } = useAction(CreateAccessTokenDocument, 'createAccessToken');
  const [life, setLife] = useState<Life>('quarter');
  const [chosen, setChosen] = useState<ReadonlySet<TokenScope>>(new Set());
  // Of the moment in which the form was opened, so that sending it again is the same request.
  const [openedAt] = useState(serverNow);
  async function create(values: FormData) {
    const name = String(values.get('name')).trim();
    const expiresAt = new Date(openedAt + lives[life] * dayMs).toISOString();
    const success = await run({ input: { name, scopes: [...chosen], expiresAt, idempotencyKey } });
    if (success) onMade(success);
  }
  return (
    <DialogForm
      submitLabel={t('makeIt')}
      busy={busy}
      problem={problem}
      fields={['name']}
      isDisabled={chosen.size === 0}
      onSubmit={(values) => void create(values)}
      onCancel={onCancel}
    >
      <TextField name="name" label={t('name')} hint={t('nameHint')} maxLength={100} isRequired autoFocus />
      <SelectField
        label={t('ends')}
        value={life}
        onChange={(key) => setLife(key)}
        options={(Object.keys(lives) as Life[]).map((key) => ({ key, label: t(`life.${key}`) }))}
      />
      <ScopeChoices chosen={chosen} onChange={setChosen} />
    </DialogForm>
  );
}

function MadeToken({ token, onClose }: { token: string | null; onClose(): void }) {
  const t = useTranslations('access-tokens');
  return (
    <div className={styles.made}>
      {token === null ? (
        <Notice tone="warning">{t('notShownAgain')}</Notice>
      ) : (
        <>
          <Notice tone="warning">{t('copyNow')}</Notice>
          <CopyCode label={t('token')} copyLabel={t('copyToken')} code={token} />
          <p className={styles.soft}>{t.rich('howToUse', { code: (words) => <code>{words}</code> })}</p>
        </>
      )}
      <DialogActions>
        <Button onPress={onClose}>{t('done')}</Button>
      </DialogActions>
    </div>
  );
}
