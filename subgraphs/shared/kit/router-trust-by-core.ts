/** The trust in a router, in a service that asks core for whom a token still stands. */
import { createBearerViewer } from './bearer-viewer.ts';
import type { InternalClient } from './internal-client.ts';
import { createViewerOf } from './opaque-viewer.ts';
import { createRouterTrust, type RouterTrust } from './router-trust.ts';
import { createAccessTokens } from './trust.ts';

export interface RouterTrustByCoreOptions {
  /** Shared with the router; absent: only the gateway is served. */
  secret: string | undefined;
  /** By which access tokens are signed. */
  jwtSecret: string;
  internal: InternalClient;
}

/** Asks for every request and remembers nothing, so that a session that was ended is over at once. */
export function createRouterTrustByCore(options: RouterTrustByCoreOptions): RouterTrust | undefined {
  const { secret, jwtSecret, internal } = options;
  if (secret === undefined) return undefined;
  const ofSession = createBearerViewer({
    accessTokens: createAccessTokens(jwtSecret),
    isActive: async (sessionId) => (await internal.call('session', { sessionId })).active,
  });
  const viewerOf = createViewerOf({
    ofSession,
    holderOf: (tokenHash) => internal.call('access-token', { tokenHash }),
  });
  return createRouterTrust({ secret, viewerOf });
}
