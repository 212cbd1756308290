import { Link, Navigate, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useAction } from '../api/use-action.ts';
import { TextField } from '../components/ui/text-field.tsx';
import { CredentialsForm } from '../features/session/credentials-form.tsx';
import { useSession } from '../features/session/session-context.tsx';
import { graphql } from '../gql/index.ts';

const SetPasswordDocument = graphql(`
  mutation SetPassword($input: SetPasswordInput!) {
    setPassword(input: $input) {
      __typename
      ... on SetPasswordSuccess {
        viewer {
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

export default function SetPasswordPage() {
  const t = useTranslations('session');
  const { session, begin } = useSession();
  const [parameters] = useSearchParams();
  const { run, busy, problem } = useAction(SetPasswordDocument, 'setPassword');
  if (session.status === 'signed-in') return <Navigate to="/" replace />;

  async function setPassword({ email = '', code = '', password = '' }: Record<string, string>) {
    if (await run({ input: { email: email.trim(), code, password } })) await begin();
  }
  return (
    <CredentialsForm
      heading={t('setPassword')}
      lead={t('setPasswordLead')}
      submitLabel={t('setPassword')}
      busy={busy}
      problem={problem}
      onSubmit={setPassword}
      footer={t.rich('haveOne', {
        link: (words) => <Link to={{ pathname: '/sign-in', search: parameters.toString() }}>{words}</Link>,
      })}
    >
      <TextField name="email" type="email" label={t('email')} autoComplete="username" isRequired autoFocus />
      <TextField
        name="code"
        label={t('passwordCode')}
        hint={t('passwordCodeHint')}
        autoComplete="one-time-code"
        maxLength={20}
        code
        isRequired
      />
      <TextField
        name="password"
        type="password"
        label={t('newPassword')}
        hint={t('passwordHint')}
        autoComplete="new-password"
        minLength={8}
        isRequired
      />
    </CredentialsForm>
  );
}
