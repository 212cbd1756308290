import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { ProblemForm } from '../../components/ui/problem-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './classroom-settings.module.css';

const RenameClassroomDocument = graphql(`
  mutation RenameClassroom($input: RenameClassroomInput!) {
    renameClassroom(input: $input) {
      __typename
      ... on RenameClassroomSuccess {
        classroom {
          id
          name
          subject
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

interface RenameClassroomProps {
  classroom: { id: string; name: string; subject: string };
}

/** What the class is called, and what it is about. */
export function RenameClassroom({ classroom }: RenameClassroomProps) {
  const t = useTranslations('classrooms');
  const tUi = useTranslations('ui');
  const [name, setName] = useState(classroom.name);
  const [subject, setSubject] = useState(classroom.subject);
  const { run, busy, problem } = useAction(RenameClassroomDocument, 'renameClassroom');
  const field = ['name', 'subject'].find((known) => known === problem?.path.at(-1));

  async function rename() {
    const names = { name: name.trim(), subject: subject.trim() };
    const success = await run({ input: { classroomId: classroom.id, ...names } });
    if (!success) return;
    setName(success.classroom.name);
    setSubject(success.classroom.subject);
    showToast({ message: t('settings.saved', { name: success.classroom.name }) });
  }
  return (
    <ProblemForm
      className={styles.form}
      problem={problem}
      field={field}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
      />
      <TextField
        name="subject"
        label={t('subject')}
        value={subject}
        onChange={setSubject}
        maxLength={200}
        isRequired
      />
      <div>
        <Button type="submit" busy={busy}>
          {tUi('save')}
        </Button>
      </div>
    </ProblemForm>
  );
}
