import { Link, Navigate, useSearchParams } from 'react-router';
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
  const { session, begin } = useSession();
  const [parameters] = useSearchParams();
  const { run, busy, problem } = useAction(SignUpDocument, 'signUp');
  if (session.status === 'signed-in') return <Navigate to={returnPath(parameters.get('next'))} replace />;

  async function signUp({
    name = '',
    email = '',
    password = '',
    organisationCode = '',
  }: Record<string, string>) {
    const input = {
      name: name.trim(),
      email: email.trim(),
      password,
      organisationCode: organisationCode.trim() || null,
    };
    if (await run({ input })) await begin();
  }
  return (
    <CredentialsForm
      heading="Make an account"
      lead="You begin as a student. Teachers are given their role by their school."
      submitLabel="Make the account"
      busy={busy}
      problem={problem}
      onSubmit={signUp}
      footer={
        <>
          You have one? <Link to={{ pathname: '/sign-in', search: parameters.toString() }}>Sign in</Link>
        </>
      }
    >
      <TextField
        name="name"
        label="Name"
        hint="As your class will see it."
        autoComplete="name"
        maxLength={200}
        isRequired
        autoFocus
      />
      <TextField name="email" type="email" label="E-mail" autoComplete="username" isRequired />
      <TextField
        name="password"
        type="password"
        label="Password"
        hint="At least 8 characters."
        autoComplete="new-password"
        minLength={8}
        isRequired
      />
      <TextField
        name="organisationCode"
        label="School code (optional)"
        hint="If your school gave you one."
        autoComplete="off"
      />
    </CredentialsForm>
  );
}
