/** The cookies that carry a session in a browser. Scripts cannot read them; other sites cannot send them with a form. */
import { accessCookie } from '@ensure-study/contracts/cookies';

export const refreshCookie = 'ensure_refresh';

export interface CookieTokens {
  accessToken: string;
  accessExpiresAt: Date;
  /** Undefined: the cookie stays as it is. */
  refreshToken: string | undefined;
  sessionExpiresAt: Date;
}

/** Values of Set-Cookie for a session. The refresh token goes to `/graphql` only. */
export function toCookies(tokens: CookieTokens, { secure, now }: { secure: boolean; now: number }): string[] {
  const { accessToken, accessExpiresAt, refreshToken, sessionExpiresAt } = tokens;
  const lifeS = (until: Date) => Math.max(0, Math.floor((until.getTime() - now) / 1000));
  const access = cookie(accessCookie, accessToken, { path: '/', lifeS: lifeS(accessExpiresAt), secure });
  if (refreshToken === undefined) return [access];
  const refreshLifeS = lifeS(sessionExpiresAt);
  return [access, cookie(refreshCookie, refreshToken, { path: '/graphql', lifeS: refreshLifeS, secure })];
}

/** Values of Set-Cookie that remove a session. */
export function toClearedCookies(secure: boolean): string[] {
  return [
    cookie(accessCookie, '', { path: '/', lifeS: 0, secure }),
    cookie(refreshCookie, '', { path: '/graphql', lifeS: 0, secure }),
  ];
}

function cookie(
  name: string,
  value: string,
  { path, lifeS, secure }: { path: string; lifeS: number; secure: boolean },
): string {
  const attributes = [
    `Path=${path}`,
    `Max-Age=${lifeS}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ];
  return [`${name}=${value}`, ...attributes].join('; ');
}
