import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import type { Role } from '../../gql/graphql.ts';
import { HandedCode } from './handed-code.tsx';
import { CreateUserDocument } from './person-operations.ts';

const choosable = ['STUDENT', 'TEACHER', 'PARENT', 'ADMIN', 'INTEGRATOR'] as const satisfies readonly Role[];

/** Makes an account, and shows the code by which its person sets a password. */
export function CreatePerson({ onCreated }: { onCreated(): void }) {
  const t = useTranslations('admin');
  const tShell = useTranslations('shell');
  const { run, busy, problem } = useAction(CreateUserDocument, 'createUser');
  const [idempotencyKey, setIdempotencyKey] = useState<string | null>(null);
  const [role, setRole] = useState<Role>('STUDENT');
  const [made, setMade] = useState<{ code: string; expiresAt: string } | null>(null);
  const close = () => {
    setIdempotencyKey(null);
    setMade(null);
  };
  async function create(values: FormData) {
    const success = await run({
      input: {
        name: String(values.get('name')).trim(),
        email: String(values.get('email')).trim(),
        role,
        organisationId: null,
        idempotencyKey,
      },
    });
    if (!success) return;
    setMade(success);
    onCreated();
  }
  return (
    <>
      <Button onPress={() => setIdempotencyKey(newIdempotencyKey())}>
        <UserPlus aria-hidden /> {t('createPerson')}
      </Button>
      <Dialog title={t('newPerson')} isOpen={idempotencyKey !== null} onClose={close}>
        {made ? (
          <>
            <HandedCode {...made} />
            <DialogActions>
              <Button onPress={close}>{t('done')}</Button>
            </DialogActions>
          </>
        ) : (
          <DialogForm
            submitLabel={t('createIt')}
            busy={busy}
            problem={problem}
            fields={['name', 'email']}
            onSubmit={(values) => void create(values)}
            onCancel={close}
          >
            <TextField name="name" label={t('name')} maxLength={200} isRequired autoFocus />
            <TextField name="email" type="email" label={t('email')} isRequired />
            <SelectField
              label={t('role')}
              value={role}
              onChange={(key) => setRole(key)}
              options={choosable.map((key) => ({ key, label: tShell(`role.${key}`) }))}
            />
          </DialogForm>
        )}
      </Dialog>
    </>
  );
}
