/**
 * Makes an account and signs in: a student's, or, by the guardian code of a student, a parent's. The role is never the
 * client's choice.
 */
import { conflict, invalidInput, ok, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { normaliseCode } from '../classrooms/domain/code.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { findGoodCode, redeemCode } from '../guardians/link-guardian.ts';
import type { GuardianCode } from '../guardians/ports.ts';
import type { Organisation } from '../organisations/ports.ts';
import { grantTokens, openSession, type SignedIn } from '../sessions/open-session.ts';
import { normaliseEmail } from './domain/email.ts';
import { passwordProblem } from './domain/person.ts';
import type { Person } from './ports.ts';

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
  /** Of a student, to whose organisation the account belongs then; `organisationCode` is not looked at. */
  guardianCode?: string;
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
  if (input.guardianCode !== undefined) {
    const code = normaliseCode(input.guardianCode);
    return code === undefined
      ? unknownGuardianCode()
      : createAccount(deps, input, email, (work, at) => besideStudent(work, code, at));
  }
  const organisation = await findOrganisation(records.organisations, input.organisationCode);
  if (!organisation) return invalidInput(['input', 'organisationCode'], 'There is no such sign-up code.');
  return createAccount(deps, input, email, async () => ({
    organisationId: organisation.id,
    role: 'STUDENT',
  }));
}

/** Where an account belongs; `code` links it to a student. */
interface Place {
  organisationId: string;
  role: 'STUDENT' | 'PARENT';
  code?: GuardianCode;
}

const unknownGuardianCode = () =>
  invalidInput(
    ['input', 'guardianCode'],
    'There is no such guardian code, or it is over; ask for a new one.',
  );

async function besideStudent(work: Work, given: string, at: Date): Promise<Place | undefined> {
  const found = await findGoodCode(work, { code: given, organisationId: undefined, at });
  return found && { organisationId: found.student.organisationId, role: 'PARENT', code: found.code };
}

async function createAccount(
  deps: Deps,
  input: SignUpInput,
  email: string,
  findPlace: (work: Work, at: Date) => Promise<Place | undefined>,
): Promise<SignUpOutcome> {
  const { passwords, verifications, clock } = deps;
  const passwordHash = await verifications.run(`sign-up:${input.remoteAddress}`, () =>
    passwords.hash(input.password),
  );
  const now = clock.now();
  if (!passwordHash) return rateLimited('Too many new accounts at once.', new Date(now + queueFullRetryMs));
  const createdAt = new Date(now);
  const id = uuidV7(now);
  const made = await deps.transact(async (work) => {
    const place = await findPlace(work, createdAt);
    if (!place) return unknownGuardianCode();
    const { organisationId, role } = place;
    const person: Person = {
      id,
      organisationId,
      role,
      email,
      name: input.name,
      createdAt,
      deactivatedAt: null,
    };
    if (!(await work.records.accounts.insert({ ...person, passwordHash })))
      return conflict('There is an account with this address already.');
    await settle(work, person, place.code, input.traceparent);
    return ok({ person, ...(await openSession(deps, work.records, id)) });
  });
  return made.ok ? ok(await grantTokens(deps, made.value.person, made.value)) : made;
}

/** Tells of the new person, and links a parent to the student of the code. */
async function settle(
  work: Work,
  person: Person,
  code: GuardianCode | undefined,
  traceparent: string | null,
) {
  const { id: userId, organisationId, role, createdAt: at } = person;
  const origin = { actorId: userId, organisationId, traceparent };
  work.publish({ type: 'user.signed_up.v1', origin, subject: userId, data: { userId, role } });
  if (code) await redeemCode(work, { code, guardianId: userId, at, origin });
}

async function findOrganisation(
  organisations: Dependencies['records']['organisations'],
  given: string | undefined,
): Promise<Organisation | undefined> {
  if (given === undefined) return organisations.default();
  const code = normaliseCode(given);
  return code === undefined ? undefined : organisations.bySignUpCode(code);
}
