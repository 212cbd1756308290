import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { ProblemForm } from '../../components/ui/problem-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { graphql } from '../../gql/index.ts';
import styles from '../classrooms/classroom-forms.module.css';

const LinkGuardianDocument = graphql(`
  mutation LinkGuardian($input: LinkGuardianInput!) {
    linkGuardian(input: $input) {
      __typename
      ... on LinkGuardianSuccess {
        link {
          since
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** A parent takes up the code that a child made. */
export function LinkChild({ onLinked }: { onLinked(): void }) {
  const t = useTranslations('family');
  const { run, busy, problem } = useAction(LinkGuardianDocument, 'linkGuardian');
  return (
    <ProblemForm
      className={styles.join}
      problem={problem}
      field="code"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const code = String(new FormData(form).get('code'));
        void run({ input: { code } }).then((success) => {
          if (!success) return;
          form.reset();
          onLinked();
        });
      }}
    >
      <TextField
        name="code"
        label={t('linkChild')}
        hint={t('linkHint')}
        autoComplete="off"
        maxLength={20}
        code
        isRequired
      />
      <Button type="submit" busy={busy}>
        {t('link')}
      </Button>
    </ProblemForm>
  );
}
