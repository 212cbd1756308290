/** Opens a session within the caller's transaction, and turns it into tokens. */
import { sessionScope } from '@ensure-study/contracts/scopes';
import { accessTokenLifeS, type Viewer } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Person } from '../accounts/ports.ts';
import type { Records } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Session } from './ports.ts';

/** A person with a standing session and the tokens for it. */
export interface SignedIn {
  person: Person;
  viewer: Viewer;
  accessToken: string;
  /** The end of the access token. */
  accessExpiresAt: Date;
  /** Undefined where the client keeps the one it has: its jar may hold a newer one already. */
  refreshToken: string | undefined;
  /** The end of the session, and of every refresh token of it. */
  sessionExpiresAt: Date;
}

type Deps = Pick<Dependencies, 'clock' | 'refreshTokens' | 'accessTokens' | 'sessionAgeMaxMs'>;

/** Stores a new session and its first refresh token, in place of those of the person that are over. */
export async function openSession(
  { clock, refreshTokens, sessionAgeMaxMs }: Deps,
  { sessions }: Pick<Records, 'sessions'>,
  accountId: string,
): Promise<{ session: Session; refreshToken: string }> {
  const now = clock.now();
  const createdAt = new Date(now);
  const session: Session = {
    id: uuidV7(now),
    accountId,
    createdAt,
    expiresAt: new Date(now + sessionAgeMaxMs),
    revokedAt: null,
  };
  const { token, tokenHash } = refreshTokens.create();
  await sessions.forgetExpired(accountId, createdAt);
  await sessions.insert(session);
  await sessions.addRefreshToken({
    tokenHash,
    sessionId: session.id,
    createdAt,
    usedAt: null,
    successorSalt: null,
  });
  return { session, refreshToken: token };
}

/** Signs an access token that ends with its session at the latest. */
export async function grantTokens(
  { clock, accessTokens }: Deps,
  person: Person,
  { session, refreshToken }: { session: Session; refreshToken: string | undefined },
): Promise<SignedIn> {
  const now = clock.now();
  const viewer: Viewer = {
    userId: person.id,
    role: person.role,
    organisationId: person.organisationId,
    sessionId: session.id,
    scopes: [sessionScope],
  };
  const lifeS = Math.min(accessTokenLifeS, Math.ceil((session.expiresAt.getTime() - now) / 1000));
  return {
    person,
    viewer,
    accessToken: await accessTokens.sign(viewer, now, lifeS),
    accessExpiresAt: new Date(now + lifeS * 1000),
    refreshToken,
    sessionExpiresAt: session.expiresAt,
  };
}
