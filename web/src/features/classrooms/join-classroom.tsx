import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { ProblemForm } from '../../components/ui/problem-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './classroom-forms.module.css';

const JoinClassroomDocument = graphql(`
  mutation JoinClassroom($input: JoinClassroomInput!) {
    joinClassroom(input: $input) {
      __typename
      ... on JoinClassroomSuccess {
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

/** Joins a class by the code that its teacher shows. */
export function JoinClassroom() {
  const t = useTranslations('classrooms');
  const { run, busy, problem } = useAction(JoinClassroomDocument, 'joinClassroom');
  const navigate = useNavigate();

  async function join(code: string) {
    const success = await run({ input: { code } });
    if (!success) return;
    await navigate(`/classrooms/${success.classroom.id}`);
  }
  return (
    <ProblemForm
      className={styles.join}
      problem={problem}
      field="code"
      onSubmit={(event) => {
        event.preventDefault();
        void join(String(new FormData(event.currentTarget).get('code')));
      }}
    >
      <TextField
        name="code"
        label={t('join')}
        hint={t('joinHint')}
        autoComplete="off"
        maxLength={20}
        code
        isRequired
      />
      <Button type="submit" busy={busy}>
        {t('joinIt')}
      </Button>
    </ProblemForm>
  );
}
