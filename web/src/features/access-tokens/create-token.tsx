import type { TokenScope } from '@ensure-study/contracts/scopes';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import styles from './access-tokens.module.css';
import { MadeToken } from './made-token.tsx';
import { ScopeChoices } from './scope-choices.tsx';
import { CreateAccessTokenDocument } from './token-operations.ts';

const lives = { week: 7, month: 30, quarter: 90, year: 365 } as const;
type Life = keyof typeof lives;
const dayMs = 24 * 60 * 60 * 1000;

/** How the shown token stands: a way out that may be a slip is not taken before it was copied. */
type Keeping = 'shown' | 'reminded' | 'copied';

/** Makes a token, and shows it once. */
export function CreateToken({ onCreated }: { onCreated(): void }) {
  const t = useTranslations('access-tokens');
  const [idempotencyKey, setIdempotencyKey] = useState<string | null>(null);
  const [made, setMade] = useState<{ token?: string | null } | null>(null);
  const [keeping, setKeeping] = useState<Keeping>('shown');
  const close = () => {
    setIdempotencyKey(null);
    setMade(null);
    setKeeping('shown');
  };
  const leave = () => (made?.token && keeping !== 'copied' ? setKeeping('reminded') : close());
  return (
    <>
      <Button onPress={() => setIdempotencyKey(newIdempotencyKey())}>
        <KeyRound aria-hidden /> {t('make')}
      </Button>
      <Dialog title={t('newToken')} isOpen={idempotencyKey !== null} onClose={leave} width="middle">
        {made ? (
          <MadeToken
            token={made.token ?? null}
            isReminded={keeping === 'reminded'}
            onCopied={() => setKeeping('copied')}
            onClose={close}
          />
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
  const [chosen, setChosen] = useState<readonly TokenScope[]>([]);
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
      onSubmit={(values) => void create(values)}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        <TextField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          maxLength={100}
          isRequired
          validate={(name) => (name.trim() === '' ? t('nameMissing') : null)}
          autoFocus
        />
        <SelectField
          label={t('ends')}
          value={life}
          onChange={(key) => setLife(key)}
          options={(Object.keys(lives) as Life[]).map((key) => ({ key, label: t(`life.${key}`) }))}
        />
      </div>
      <ScopeChoices chosen={chosen} onChange={setChosen} />
    </DialogForm>
  );
}
