/** Changes a refresh token for a new pair of tokens, and ends the session of a token that was stolen. */
import { invalidCredentials, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Person } from '../accounts/ports.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { grantTokens, type SignedIn } from './open-session.ts';
import type { Session } from './ports.ts';
import { publishRevocations } from './revoke-sessions.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock' | 'accessTokens' | 'refreshTokens' | 'sessionAgeMaxMs'>;

/** Two tabs may wake and refresh with the same cookie at once: within this time the second one is no thief. */
export const reuseGraceMs = 10_000;

const signInAgain = () => invalidCredentials('The session is over; sign in again.');

/** New tokens for a good refresh token. A token presented again later than the grace ends the whole session. */
export async function refreshSession(
  deps: Deps,
  input: { refreshToken: string | undefined; traceparent: string | null },
): Promise<Outcome<SignedIn, 'InvalidCredentialsProblem'>> {
  const { refreshToken, traceparent } = input;
  if (!refreshToken) return signInAgain();
  const renewed = await deps.transact((work) => renew(deps, work, refreshToken, traceparent));
  return renewed ? ok(await grantTokens(deps, renewed.person, renewed)) : signInAgain();
}

async function renew(
  { clock, refreshTokens }: Deps,
  work: Work,
  spent: string,
  traceparent: string | null,
): Promise<{ person: Person; session: Session; refreshToken: string } | undefined> {
  const { sessions, accounts } = work.records;
  const now = new Date(clock.now());
  const found = await sessions.lockByRefreshToken(refreshTokens.hash(spent));
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
  if (!person) return undefined;
  if (!token.usedAt) await sessions.markUsed(token.tokenHash, now);
  const next = refreshTokens.create();
  await sessions.addRefreshToken({
    tokenHash: next.tokenHash,
    sessionId: session.id,
    createdAt: now,
    usedAt: null,
  });
  return { person, session, refreshToken: next.token };
}
