import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { graphql } from '../../gql/index.ts';

const CreateClassroomDocument = graphql(`
  mutation CreateClassroom($input: CreateClassroomInput!) {
    createClassroom(input: $input) {
      __typename
      ... on CreateClassroomSuccess {
        classroom {
          id
        }
      }
      ... on InvalidInputProblem {
        path
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** The button that makes a class, and the form behind it. */
export function CreateClassroom() {
  const t = useTranslations('classrooms');
  const [idempotencyKey, setIdempotencyKey] = useState<string | null>(null);
  const { run, busy, problem } = useAction(CreateClassroomDocument, 'createClassroom');
  const navigate = useNavigate();

  async function create(values: FormData) {
    const success = await run({
      input: {
        name: String(values.get('name')).trim(),
        subject: String(values.get('subject')).trim(),
        idempotencyKey,
      },
    });
    if (!success) return;
    await navigate(`/classrooms/${success.classroom.id}`);
  }
  return (
    <>
      <Button onPress={() => setIdempotencyKey(newIdempotencyKey())}>
        <Plus aria-hidden /> {t('create')}
      </Button>
      <Dialog title={t('newClass')} isOpen={idempotencyKey !== null} onClose={() => setIdempotencyKey(null)}>
        <DialogForm
          submitLabel={t('createIt')}
          busy={busy}
          problem={problem}
          fields={['name', 'subject']}
          onSubmit={(values) => void create(values)}
          onCancel={() => setIdempotencyKey(null)}
        >
          <TextField
            name="name"
            label={t('name')}
            hint={t('nameHint')}
            maxLength={200}
            isRequired
            autoFocus
          />
          <TextField name="subject" label={t('subject')} maxLength={200} isRequired />
        </DialogForm>
      </Dialog>
    </>
  );
}
