/** From what a client shows to who is asking. */
import { accessCookie } from '@ensure-study/contracts/cookies';
import { asOfSession } from '@ensure-study/kit/bearer-viewer';
import type { Clock } from '@ensure-study/kit/clock';
import { isOpaqueToken } from '@ensure-study/kit/opaque-tokens';
import type { AccessTokens, Viewer } from '@ensure-study/kit/trust';
import type { AccessTokenCheck } from './access-token-check.ts';
import type { SessionCheck } from './session-check.ts';

export interface Credentials {
  /** `Bearer <token>`: of a session, or of a program. */
  authorization?: string;
  /** The Cookie header. */
  cookie?: string;
}

export type Identity =
  | { kind: 'anonymous' }
  /** Something was shown, but it is expired, revoked or made up. */
  | { kind: 'refused'; shown: 'bearer' | 'cookie' }
  /** `expiresAt`: ms since the epoch. */
  | { kind: 'viewer'; viewer: Viewer; expiresAt: number };

/** Throws STORE_UNAVAILABLE where the token of a program cannot be checked at the moment. */
export type Identify = (credentials: Credentials) => Promise<Identity>;

/** An authorization header wins over a cookie, which holds no program's token. A token counts only while its session stands. */
export function createIdentify(options: {
  accessTokens: AccessTokens;
  sessions: Pick<SessionCheck, 'isActive'>;
  /** Of programs. */
  programs: AccessTokenCheck;
  /** Whether signed tokens are made by signing in alone, as in the product; elsewhere one without scopes has none. */
  onlySessionsSign?: boolean;
  clock: Clock;
}): Identify {
  const { accessTokens, sessions, programs, onlySessionsSign = false, clock } = options;
  return async ({ authorization, cookie }) => {
    const shown = authorization === undefined ? 'cookie' : 'bearer';
    const token = authorization === undefined ? cookieValue(cookie, accessCookie) : bearerOf(authorization);
    if (shown === 'cookie' && token === undefined) return { kind: 'anonymous' };
    if (shown === 'bearer' && token !== undefined && isOpaqueToken(token)) {
      const holder = await programs.holderOf(token);
      return holder ? { kind: 'viewer', ...holder } : { kind: 'refused', shown };
    }
    const access = token === undefined ? undefined : await accessTokens.verify(token, clock.now());
    if (!access || !(await sessions.isActive(access.sessionId))) return { kind: 'refused', shown };
    const { expiresAt, ...viewer } = onlySessionsSign ? asOfSession(access) : access;
    return { kind: 'viewer', viewer, expiresAt };
  };
}

const bearerOf = (authorization: string) => /^Bearer +(\S+)$/i.exec(authorization)?.[1];

/** One cookie's value; undefined when it is absent or empty. */
function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined;
  }
  return undefined;
}
