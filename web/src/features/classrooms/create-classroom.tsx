import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './classroom-forms.module.css';

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
  const field = problem?.path.at(-1);

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
        <Form
          className={styles.form}
          validationErrors={problem && field ? { [field]: problem.message } : {}}
          onSubmit={(event) => {
            event.preventDefault();
            void create(new FormData(event.currentTarget));
          }}
        >
          {problem && !field && <Notice tone="danger">{problem.message}</Notice>}
          <TextField
            name="name"
            label={t('name')}
            hint={t('nameHint')}
            maxLength={200}
            isRequired
            autoFocus
          />
          <TextField name="subject" label={t('subject')} maxLength={200} isRequired />
          <DialogActions>
            <Button look="quiet" onPress={() => setIdempotencyKey(null)}>
              {t('cancel')}
            </Button>
            <Button type="submit" busy={busy}>
              {t('createIt')}
            </Button>
          </DialogActions>
        </Form>
      </Dialog>
    </>
  );
}
