import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useNavigate } from 'react-router';
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
        <Plus aria-hidden /> Create a class
      </Button>
      <Dialog title="A new class" isOpen={idempotencyKey !== null} onClose={() => setIdempotencyKey(null)}>
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
            label="Name"
            hint="As your students will see it, for example “Biology 9b”."
            maxLength={200}
            isRequired
            autoFocus
          />
          <TextField name="subject" label="Subject" maxLength={200} isRequired />
          <DialogActions>
            <Button look="quiet" onPress={() => setIdempotencyKey(null)}>
              Cancel
            </Button>
            <Button type="submit" busy={busy}>
              Create the class
            </Button>
          </DialogActions>
        </Form>
      </Dialog>
    </>
  );
}
