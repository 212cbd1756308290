/** Sets a password by the code that an admin handed over, and signs in. */
import { invalidCredentials, invalidInput, ok, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import { normaliseEmail } from '../accounts/domain/email.ts';
import { passwordProblem } from '../accounts/domain/person.ts';
import { normaliseCode } from '../classrooms/domain/code.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { countFailedTries } from '../sessions/count-failed-tries.ts';
import { grantTokens, openSession, type SignedIn } from '../sessions/open-session.ts';
import type { PasswordCode } from './ports.ts';

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
export interface SetPasswordInput {
  email: string;
  code: string;
  password: string;
  /** Address of the client. */
  remoteAddress: string;
}
type SetPasswordOutcome = Outcome<
  SignedIn,
  'InvalidInputProblem' | 'InvalidCredentialsProblem' | 'RateLimitedProblem'
>;

const queueFullRetryMs = 5_000;
const tooMany = 'Too many tries with wrong codes; wait a few minutes.';
/** The same words for an unknown address, a wrong code and one that is over. */
const wrong = () =>
  invalidCredentials('Address and code do not belong together, or the code is over; ask for a new one.');

/** A session under the new password; the code is spent. Failed tries are counted like failed sign-ins. */
export async function setPassword(deps: Deps, input: SetPasswordInput): Promise<SetPasswordOutcome> {
  const weakness = passwordProblem(input.password);
  if (weakness) return invalidInput(['input', 'password'], weakness);
  const email = normaliseEmail(input.email) ?? '';
  const { remoteAddress } = input;
  const checked = await deps.verifications.run(email, () =>
    countFailedTries(deps, { kind: 'code', email, remoteAddress, tooMany }, () =>
      checkCode(deps, email, input),
    ),
  );
  if (!checked) return rateLimited(tooMany, new Date(deps.clock.now() + queueFullRetryMs));
  if (!checked.ok) return checked;
  const { code, passwordHash } = checked.value;
  const opened = await deps.transact((work) => openUnder(deps, work, code, passwordHash));
  return opened ? ok(await grantTokens(deps, opened.person, opened)) : wrong();
}

async function checkCode(
  { records, passwords, clock }: Deps,
  email: string,
  { code: given, password }: SetPasswordInput,
): Promise<Outcome<{ code: PasswordCode; passwordHash: string }, 'InvalidCredentialsProblem'>> {
  const account = await records.accounts.byEmail(email);
  const code = account && (await records.administration.passwordCodeOf(account.id));
  const standing = code && code.expiresAt.getTime() > clock.now() ? code : undefined;
  // The same work, whether there is such an account and such a code or not.
  const matches = await passwords.verify(standing?.codeHash, normaliseCode(given) ?? '');
  return matches && standing ? ok({ code: standing, passwordHash: await passwords.hash(password) }) : wrong();
}

/** Undefined when the code was spent or replaced meanwhile, or the account is shut. */
async function openUnder(
  deps: Deps,
  { records }: Work,
  { accountId, codeHash }: PasswordCode,
  passwordHash: string,
) {
  const person = await records.accounts.lock(accountId);
  if (!person || person.deactivatedAt !== null) return undefined;
  if (!(await records.administration.spendPasswordCode(accountId, codeHash))) return undefined;
  await records.accounts.setPasswordHash(accountId, passwordHash);
  return { person, ...(await openSession(deps, records, accountId)) };
}
