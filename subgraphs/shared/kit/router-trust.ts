/**
 * The second proof of who is asking: the person's own bearer token, forwarded by a router that cannot sign viewers,
 * together with that router's shared secret. The secret says "the token came through our router"; the token says who.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Viewer } from './trust.ts';

export const routerSecretHeader = 'x-ensure-router-secret';

export interface RouterTrustOptions {
  /** Shared with the router; 32 bytes or more. */
  secret: string;
  /** The viewer of an access token whose session still stands; undefined when the token is not good. */
  viewerOf(accessToken: string): Promise<Viewer | undefined>;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Reads the identity of requests that come through the router. */
export function createRouterTrust({ secret, viewerOf }: RouterTrustOptions) {
  const expected = digest(secret);
  return {
    /** The viewer, null for nobody; undefined when the secret is wrong or the token is not good. */
    async verify(header: (name: string) => string | undefined): Promise<Viewer | null | undefined> {
      const given = header(routerSecretHeader);
      if (given === undefined || !timingSafeEqual(digest(given), expected)) return undefined;
      const authorization = header('authorization');
      if (authorization === undefined) return null;
      const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
      return token === undefined ? undefined : viewerOf(token);
    },
  };
}
export type RouterTrust = ReturnType<typeof createRouterTrust>;
