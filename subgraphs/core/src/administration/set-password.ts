/** Sets a password by the code that an admin handed over, and signs in. */
import { invalidCredentials, invalidInput, ok, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import { normaliseEmail } from '../accounts/domain/email.ts';
import { passwordProblem } from '../accounts/domain/person.ts';
import { normaliseCode } from '../classrooms/domain/code.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
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
  const checked = await deps.verifications.run(email, () => checkCode(deps, email, input));
  if (!checked) return rateLimited(tooMany, new Date(deps.clock.now() + queueFullRetryMs));
  if (!checked.ok) return checked;
  const { code, passwordHash } = checked.value;
  const opened = await deps.transact((work) => openUnder(deps, work, code, passwordHash));
  return opened ? ok(await grantTokens(deps, opened.person, opened)) : wrong();
}

async function checkCode(
  { limiter, limits, records, passwords, clock }: Deps,
  email: string,
  { code: given, password, remoteAddress }: SetPasswordInput,
): Promise<
  Outcome<{ code: PasswordCode; passwordHash: string }, 'InvalidCredentialsProblem' | 'RateLimitedProblem'>
> {
  const counted = [
    [`failed-code:account:${email}`, limits.failedSignInsPerAccount],
    [`failed-sign-in:ip:${remoteAddress}`, limits.failedSignInsPerIp],
  ] as const;
  for (const [key, limit] of counted) {
    const allowance = await limiter.peek(key, limit);
    if (!allowance.allowed) return rateLimited(tooMany, new Date(allowance.retryAt));
  }
  const account = await records.accounts.byEmail(email);
  const code = account && (await records.administration.passwordCodeOf(account.id));
  const standing = code && code.expiresAt.getTime() > clock.now() ? code : undefined;
  // The same work, whether there is such an account and such a code or not.
  const matches = await passwords.verify(standing?.codeHash, normaliseCode(given) ?? '');
  if (matches && standing) return ok({ code: standing, passwordHash: await passwords.hash(password) });
  for (const [key, limit] of counted) await limiter.take(key, limit);
  return wrong();
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
