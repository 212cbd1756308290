import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './administration.module.css';
import { HandedCode } from './handed-code.tsx';
import { CreateUserDocument } from './person-operations.ts';

const CreateOrganisationDocument = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      __typename
      ... on CreateOrganisationSuccess {
        organisation {
          id
          name
        }
      }
      ... on Problem {
        message
      }
      ... on InvalidInputProblem {
        path
      }
    }
  }
`);

interface School {
  id: string;
  name: string;
}

/** Makes a school and its first admin, one after the other: what was made stays when the second is refused. */
function useSchoolMaking() {
  const making = useAction(CreateOrganisationDocument, 'createOrganisation');
  const inviting = useAction(CreateUserDocument, 'createUser');
  const [keys] = useState(() => ({ school: newIdempotencyKey(), admin: newIdempotencyKey() }));
  const [school, setSchool] = useState<School | null>(null);
  async function make(values: FormData) {
    const text = (field: string) => String(values.get(field)).trim();
    const input = { name: text('school'), idempotencyKey: keys.school };
    const made = school ?? (await making.run({ input }))?.organisation;
    if (!made) return undefined;
    setSchool(made);
    const person = { name: text('name'), email: text('email'), role: 'ADMIN' as const };
    return inviting.run({
      input: { ...person, organisationId: made.id, idempotencyKey: keys.admin },
    });
  }
  const problem = inviting.problem ?? making.problem;
  return { make, school, busy: making.busy || inviting.busy, problem, isOfPerson: inviting.problem !== null };
}

/** A further school, which has people, classes and decisions of its own. */
export function AnotherSchool() {
  const t = useTranslations('admin.another');
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <section className={styles.form} aria-labelledby="another-school">
      <h2 id="another-school">{t('heading')}</h2>
      <p>{t('lead')}</p>
      <div>
        <Button look="secondary" onPress={() => setOpen(true)}>
          {t('make')}
        </Button>
      </div>
      <Dialog title={t('make')} isOpen={isOpen} onClose={close}>
        <SchoolMaker onClose={close} />
      </Dialog>
    </section>
  );
}

function SchoolMaker({ onClose }: { onClose(): void }) {
  const t = useTranslations('admin');
  const { make, school, busy, problem, isOfPerson } = useSchoolMaking();
  const [handed, setHanded] = useState<{ code: string; expiresAt: string } | null>(null);
  if (handed) {
    return (
      <>
        <p>{t('another.made', { name: school?.name ?? '' })}</p>
        <HandedCode {...handed} />
        <DialogActions>
          <Button onPress={onClose}>{t('done')}</Button>
        </DialogActions>
      </>
    );
  }
  return (
    <DialogForm
      submitLabel={t('another.makeIt')}
      busy={busy}
      problem={problem}
      fields={isOfPerson ? ['name', 'email'] : []}
      onSubmit={(values) => void make(values).then((success) => success && setHanded(success))}
      onCancel={onClose}
    >
      <TextField
        name="school"
        label={t('schoolName')}
        maxLength={200}
        isRequired
        autoFocus
        // It stands by now, under this name.
        isReadOnly={school !== null}
      />
      <TextField name="name" label={t('another.adminName')} maxLength={200} isRequired />
      <TextField name="email" type="email" label={t('another.adminEmail')} isRequired />
    </DialogForm>
  );
}
