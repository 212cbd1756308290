import { Link, Navigate, useSearchParams } from 'react-router';
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
      heading="Sign in"
      lead={next ? 'Sign in to go on where you were.' : 'Good to see you. Your classes are waiting.'}
      submitLabel="Sign in"
      busy={busy}
      problem={problem}
      onSubmit={signIn}
      footer={
        <>
          New here? <Link to={{ pathname: '/sign-up', search: parameters.toString() }}>Make an account</Link>
        </>
      }
    >
      <TextField name="email" type="email" label="E-mail" autoComplete="username" isRequired autoFocus />
      <TextField
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        isRequired
      />
    </CredentialsForm>
  );
}
