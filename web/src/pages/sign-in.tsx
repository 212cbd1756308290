import { Link, Navigate, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useAction } from '../api/use-action.ts';
import { TextField } from '../components/ui/text-field.tsx';
import { CredentialsForm } from '../features/session/credentials-form.tsx';
import { returnPath } from '../features/session/domain/return-path.ts';
import { useSession } from '../features/session/session-context.tsx';
import { graphql } from '../gql/index.ts';

const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInSuccess {
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

export default function SignInPage() {
  const t = useTranslations('session');
  const { session, begin } = useSession();
  const [parameters] = useSearchParams();
  const { run, busy, problem } = useAction(SignInDocument, 'signIn');
  const next = parameters.get('next');
  if (session.status === 'signed-in') return <Navigate to={returnPath(next)} replace />;

  async function signIn({ email = '', password = '' }: Record<string, string>) {
    if (await run({ input: { email: email.trim(), password } })) await begin();
  }
  return (
    <CredentialsForm
      heading={t('signIn')}
      lead={next ? t('signInToGoOn') : t('signInLead')}
      submitLabel={t('signIn')}
      busy={busy}
      problem={problem}
      onSubmit={signIn}
      footer={
        <>
          {t.rich('newHere', {
            link: (words) => (
              <Link to={{ pathname: '/sign-up', search: parameters.toString() }}>{words}</Link>
            ),
          })}
          <br />
          {t.rich('haveCode', { link: (words) => <Link to="/set-password">{words}</Link> })}
        </>
      }
    >
      <TextField name="email" type="email" label={t('email')} autoComplete="username" isRequired autoFocus />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        isRequired
      />
    </CredentialsForm>
  );
}
