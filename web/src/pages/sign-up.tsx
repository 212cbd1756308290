import { Link, Navigate, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useAction } from '../api/use-action.ts';
import { TextField } from '../components/ui/text-field.tsx';
import { CredentialsForm } from '../features/session/credentials-form.tsx';
import { returnPath } from '../features/session/domain/return-path.ts';
import { useSession } from '../features/session/session-context.tsx';
import { graphql } from '../gql/index.ts';

const SignUpDocument = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      __typename
      ... on SignUpSuccess {
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

export default function SignUpPage() {
  const t = useTranslations('session');
  const { session, begin } = useSession();
  const [parameters] = useSearchParams();
  const { run, busy, problem } = useAction(SignUpDocument, 'signUp');
  if (session.status === 'signed-in') return <Navigate to={returnPath(parameters.get('next'))} replace />;

  async function signUp({
    name = '',
    email = '',
    password = '',
    organisationCode = '',
    guardianCode = '',
  }: Record<string, string>) {
    const input = {
      name: name.trim(),
      email: email.trim(),
      password,
      organisationCode: organisationCode.trim() || null,
      guardianCode: guardianCode.trim() || null,
    };
    if (await run({ input })) await begin();
  }
  return (
    <CredentialsForm
      heading={t('signUp')}
      lead={t('signUpLead')}
      submitLabel={t('makeAccount')}
      busy={busy}
      problem={problem}
      onSubmit={signUp}
      footer={t.rich('haveOne', {
        link: (words) => <Link to={{ pathname: '/sign-in', search: parameters.toString() }}>{words}</Link>,
      })}
    >
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="name"
        maxLength={200}
        isRequired
        autoFocus
      />
      <TextField name="email" type="email" label={t('email')} autoComplete="username" isRequired />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        hint={t('passwordHint')}
        autoComplete="new-password"
        minLength={8}
        isRequired
      />
      <TextField
        name="organisationCode"
        label={t('schoolCode')}
        hint={t('schoolCodeHint')}
        autoComplete="off"
      />
      <TextField
        name="guardianCode"
        label={t('guardianCode')}
        hint={t('guardianCodeHint')}
        autoComplete="off"
        maxLength={20}
      />
    </CredentialsForm>
  );
}
