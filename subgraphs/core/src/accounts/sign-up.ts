/** Makes an account as a student and signs in. The role is never the client's choice. */
import { conflict, invalidInput, ok, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { normaliseCode } from '../classrooms/domain/code.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Organisation } from '../organisations/ports.ts';
import { grantTokens, openSession, type SignedIn } from '../sessions/open-session.ts';
import { normaliseEmail } from './domain/email.ts';
import { passwordProblem } from './domain/person.ts';
import type { Account } from './ports.ts';

type Deps = Pick<
  Dependencies,
  | 'records'
  | 'transact'
  | 'clock'
  | 'limiter'
  | 'limits'
  | 'passwords'
  | 'verifications'
  | 'accessTokens'
  | 'refreshTokens'
  | 'sessionAgeMaxMs'
>;
export interface SignUpInput {
  name: string;
  email: string;
  password: string;
  /** Undefined: the default organisation. */
  organisationCode: string | undefined;
  /** Address of the client. */
  remoteAddress: string;
  traceparent: string | null;
}
const queueFullRetryMs = 5_000;
type SignUpOutcome = Outcome<SignedIn, 'InvalidInputProblem' | 'ConflictProblem' | 'RateLimitedProblem'>;

/** The new person, signed in. */
export async function signUp(deps: Deps, input: SignUpInput): Promise<SignUpOutcome> {
  const { limiter, limits, records } = deps;
  const allowance = await limiter.take(`sign-up:ip:${input.remoteAddress}`, limits.signUpsPerIp);
  if (!allowance.allowed)
    return rateLimited('Too many new accounts from this network.', new Date(allowance.retryAt));
  const email = normaliseEmail(input.email);
  if (!email) return invalidInput(['input', 'email'], 'This is not an e-mail address.');
  const weakness = passwordProblem(input.password);
  if (weakness) return invalidInput(['input', 'password'], weakness);
  const organisation = await findOrganisation(records.organisations, input.organisationCode);
  if (!organisation) return invalidInput(['input', 'organisationCode'], 'There is no such sign-up code.');
  return createStudent(deps, input, { email, organisationId: organisation.id });
}

async function createStudent(
  deps: Deps,
  input: SignUpInput,
  place: Pick<Account, 'email' | 'organisationId'>,
): Promise<SignUpOutcome> {
  const { passwords, verifications, clock } = deps;
  const passwordHash = await verifications.run(`sign-up:${input.remoteAddress}`, () =>
    passwords.hash(input.password),
  );
  const now = clock.now();
  if (!passwordHash) return rateLimited('Too many new accounts at once.', new Date(now + queueFullRetryMs));
  const createdAt = new Date(now);
  const person = {
    ...place,
    id: uuidV7(now),
    name: input.name,
    role: 'STUDENT' as const,
    createdAt,
    deactivatedAt: null,
  };
  const opened = await deps.transact(async ({ records, publish }) => {
    if (!(await records.accounts.insert({ ...person, passwordHash }))) return undefined;
    publish({
      type: 'user.signed_up.v1',
      origin: {
        actorId: person.id,
        organisationId: person.organisationId,
        traceparent: input.traceparent,
      },
      subject: person.id,
      data: { userId: person.id, role: person.role },
    });
    return openSession(deps, records, person.id);
  });
  if (!opened) return conflict('There is an account with this address already.');
  return ok(await grantTokens(deps, person, opened));
}

async function findOrganisation(
  organisations: Dependencies['records']['organisations'],
  given: string | undefined,
): Promise<Organisation | undefined> {
  if (given === undefined) return organisations.default();
  const code = normaliseCode(given);
  return code === undefined ? undefined : organisations.bySignUpCode(code);
}
