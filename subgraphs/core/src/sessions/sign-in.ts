/** Signs in with a password. Only failed tries are counted, per account and per address. */
import { invalidCredentials, ok, rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import { normaliseEmail } from '../accounts/domain/email.ts';
import type { Account } from '../accounts/ports.ts';
import type { Records } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { countFailedTries } from './count-failed-tries.ts';
import { grantTokens, openSession, type SignedIn } from './open-session.ts';

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
export interface SignInInput {
  email: string;
  password: string;
  /** Address of the client. */
  remoteAddress: string;
}

const queueFullRetryMs = 5_000;
const tooMany = 'Too many failed tries to sign in; wait a few minutes.';
/** The same words for an unknown account, a wrong password, an account without one and one that is shut. */
const wrong = () => invalidCredentials('E-mail and password do not belong together.');

/** A session for the right password; the same answer and the same work for a wrong one and an unknown account. */
export async function signIn(
  deps: Deps,
  input: SignInInput,
): Promise<Outcome<SignedIn, 'InvalidCredentialsProblem' | 'RateLimitedProblem'>> {
  // What cannot be an address is counted and answered like an address without an account.
  const email = normaliseEmail(input.email) ?? '';
  const { password, remoteAddress } = input;
  const checked = await deps.verifications.run(email, () =>
    countFailedTries(deps, { kind: 'sign-in', email, remoteAddress, tooMany }, () =>
      checkPassword(deps, email, password),
    ),
  );
  if (!checked) return rateLimited(tooMany, new Date(deps.clock.now() + queueFullRetryMs));
  if (!checked.ok) return checked;
  const opened = await deps.transact(({ records }) => openFor(deps, records, checked.value));
  return opened ? ok(await grantTokens(deps, opened.account, opened)) : wrong();
}

/**
 * A session for the account as it is now. Checking a password takes long: meanwhile its role may have changed, which ends
 * the sessions that stand then, or the password itself.
 */
async function openFor(deps: Deps, records: Pick<Records, 'accounts' | 'sessions'>, checked: Account) {
  const account = await records.accounts.lockShared(checked.id);
  const isSame = account?.passwordHash === checked.passwordHash;
  if (!account || !isSame || account.deactivatedAt !== null) return undefined;
  return { account, ...(await openSession(deps, records, account.id)) };
}

async function checkPassword(
  { records, passwords }: Deps,
  email: string,
  password: string,
): Promise<Outcome<Account, 'InvalidCredentialsProblem'>> {
  const account = await records.accounts.byEmail(email);
  const matches = await passwords.verify(account?.passwordHash, password);
  return matches && account?.deactivatedAt === null ? ok(account) : wrong();
}
