import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import type { Role } from '../../gql/graphql.ts';
import styles from './administration.module.css';
import { HandedCode } from './handed-code.tsx';
import type { ManagedPerson } from './people-query.ts';
import {
  ChangeRoleDocument,
  DeactivateUserDocument,
  ReactivateUserDocument,
  ResetPasswordDocument,
  SetUserNameDocument,
} from './person-operations.ts';

interface PersonDialogProps {
  person: ManagedPerson;
  onClose(): void;
  /** The list may have to show this person elsewhere, or no more. */
  onChange(): void;
}

const changeable = ['STUDENT', 'TEACHER', 'PARENT', 'ADMIN', 'INTEGRATOR'] as const satisfies readonly Role[];

/** One account: its name and role, its password, and whether it is open. */
export function PersonDialog({ person, onClose, onChange }: PersonDialogProps) {
  const t = useTranslations('admin');
  const tShell = useTranslations('shell');
  const rename = useAction(SetUserNameDocument, 'setUserName');
  const changeRole = useAction(ChangeRoleDocument, 'changeRole');
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState<Role>(person.role);
  const problem = rename.problem ?? changeRole.problem;
  const roleOptions = [...new Set<Role>([...changeable, person.role])];

  async function save() {
    const userId = person.id;
    if (name.trim() !== person.name && !(await rename.run({ input: { userId, name: name.trim() } }))) return;
    if (role !== person.role && !(await changeRole.run({ input: { userId, role } }))) return;
    showToast({ message: t('saved', { name: name.trim() }) });
    onChange();
    onClose();
  }
  return (
    <Dialog title={person.name} isOpen onClose={onClose}>
      <DialogForm
        submitLabel={t('save')}
        busy={rename.busy || changeRole.busy}
        problem={problem}
        onSubmit={() => void save()}
        onCancel={onClose}
      >
        <p className={styles.soft}>{person.email}</p>
        <TextField label={t('name')} value={name} onChange={setName} maxLength={200} isRequired />
        <SelectField
          label={t('role')}
          value={role}
          onChange={(key) => setRole(key)}
          options={roleOptions.map((key) => ({ key, label: tShell(`role.${key}`) }))}
        />
        <AccountActions person={person} onChange={onChange} />
      </DialogForm>
    </Dialog>
  );
}

/** A new password, and shutting or opening the account; each is done at once and can be done back. */
function AccountActions({ person, onChange }: Pick<PersonDialogProps, 'person' | 'onChange'>) {
  const t = useTranslations('admin');
  const shut = useAction(DeactivateUserDocument, 'deactivateUser');
  const open = useAction(ReactivateUserDocument, 'reactivateUser');
  const reset = useAction(ResetPasswordDocument, 'resetPassword');
  const [isShut, setIsShut] = useState(person.deactivatedAt != null);
  const [made, setMade] = useState<{ code: string; expiresAt: string } | null>(null);
  const problem = shut.problem ?? open.problem ?? reset.problem;
  const input = { userId: person.id };

  async function turn() {
    if (!(await (isShut ? open : shut).run({ input }))) return;
    setIsShut(!isShut);
    onChange();
  }
  async function newCode() {
    const success = await reset.run({ input });
    if (success) setMade(success);
  }
  return (
    <>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      {made && <HandedCode {...made} />}
      <div className={styles.row}>
        <Button look="secondary" small busy={reset.busy} onPress={() => void newCode()}>
          {t('newPassword')}
        </Button>
        <Button
          look={isShut ? 'secondary' : 'danger'}
          small
          busy={shut.busy || open.busy}
          onPress={() => void turn()}
        >
          {isShut ? t('reopen') : t('shut')}
        </Button>
      </div>
      <p className={styles.soft}>{isShut ? t('reopenLead') : t('shutLead')}</p>
    </>
  );
}
