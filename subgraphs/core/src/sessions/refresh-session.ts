/** Changes a refresh token for a new pair of tokens, and ends the session of a token that was stolen. */
import { invalidCredentials, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Person } from '../accounts/ports.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { grantTokens, type SignedIn } from './open-session.ts';
import type { RefreshToken, Session, SessionRecords } from './ports.ts';
import { publishRevocations } from './revoke-sessions.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'accessTokens' | 'refreshTokens' | 'sessionAgeMaxMs'>;

/**
 * Two tabs may wake and refresh with the same cookie at once, and an answer may be lost on its way: within this time the
 * second one is no thief, and gets what the first one got.
 */
export const reuseGraceMs = 10_000;

const nothingToRefresh = () =>
  invalidCredentials(
    'The request carries no refresh cookie, so there is nothing to refresh; sign in instead.',
  );
const signInAgain = () => invalidCredentials('The session is over; sign in again.');

/**
 * New tokens for a good refresh token. Presented again within the grace it gets the same successor, or an access token
 * alone where that is spent as well; presented again later it ends the whole session.
 */
export async function refreshSession(
  deps: Deps,
  input: { refreshToken: string | undefined; traceparent: string | null },
): Promise<Outcome<SignedIn, 'InvalidCredentialsProblem'>> {
  const { refreshToken, traceparent } = input;
  if (!refreshToken) return nothingToRefresh();
  const renewed = await deps.transact((work) => renew(deps, work, refreshToken, traceparent));
  return renewed ? ok(await grantTokens(deps, renewed.person, renewed)) : signInAgain();
}

interface Renewed {
  person: Person;
  session: Session;
  refreshToken: string | undefined;
}

async function renew(
  deps: Deps,
  work: Work,
  given: string,
  traceparent: string | null,
): Promise<Renewed | undefined> {
  const { sessions, accounts } = work.records;
  const now = new Date(deps.clock.now());
  const found = await sessions.lockByRefreshToken(deps.refreshTokens.hash(given));
  if (!found || found.session.revokedAt || found.session.expiresAt <= now) return undefined;
  const { token, session } = found;
  if (token.usedAt && now.getTime() - token.usedAt.getTime() > reuseGraceMs) {
    const ended = await sessions.revoke(session.id, now);
    await publishRevocations(work, ended ? [ended] : [], {
      actorId: null,
      organisationId: null,
      traceparent,
    });
    return undefined;
  }
  const [person] = await accounts.byIds([session.accountId]);
  if (!person || person.deactivatedAt !== null) return undefined;
  const refreshToken = token.usedAt
    ? repeatSuccessor(deps, given, token)
    : await makeSuccessor(deps, sessions, given, token);
  return { person, session, refreshToken };
}

async function makeSuccessor(
  { clock, refreshTokens }: Deps,
  sessions: SessionRecords,
  spent: string,
  token: RefreshToken,
): Promise<string> {
  const now = new Date(clock.now());
  const salt = refreshTokens.createSalt();
  const next = refreshTokens.successorOf(spent, salt);
  await sessions.spend(token, now, salt);
  const { sessionId } = token;
  const { tokenHash } = next;
  await sessions.addRefreshToken({ tokenHash, sessionId, createdAt: now, usedAt: null, successorSalt: null });
  return next.token;
}

/** Never a second successor: whoever took a copy of the token shares one chain with its owner, and is noticed. */
function repeatSuccessor(
  { refreshTokens }: Deps,
  spent: string,
  { successorSalt }: RefreshToken,
): string | undefined {
  return successorSalt === null ? undefined : refreshTokens.successorOf(spent, successorSalt).token;
}
