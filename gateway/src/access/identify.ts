/** From what a client shows to who is asking. */
import { accessCookie } from '@ensure-study/contracts/cookies';
import type { Clock } from '@ensure-study/kit/clock';
import type { AccessTokens, Viewer } from '@ensure-study/kit/trust';
import type { SessionCheck } from './session-check.ts';

export interface Credentials {
  /** `Bearer <access token>`. */
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

export type Identify = (credentials: Credentials) => Promise<Identity>;

/** An authorization header wins over a cookie. A token counts only while its session stands. */
export function createIdentify(options: {
  accessTokens: AccessTokens;
  sessions: SessionCheck;
  clock: Clock;
}): Identify {
  const { accessTokens, sessions, clock } = options;
  return async ({ authorization, cookie }) => {
    const shown = authorization === undefined ? 'cookie' : 'bearer';
    const token = authorization === undefined ? cookieValue(cookie, accessCookie) : bearerOf(authorization);
    if (shown === 'cookie' && token === undefined) return { kind: 'anonymous' };
    const access = token === undefined ? undefined : await accessTokens.verify(token, clock.now());
    if (!access || !(await sessions.isActive(access.sessionId))) return { kind: 'refused', shown };
    const { expiresAt, ...viewer } = access;
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
