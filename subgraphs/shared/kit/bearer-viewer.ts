/** From a person's own access token to the viewer, in a service that has no gateway before it. */
import { sessionScope } from '@ensure-study/contracts/scopes';
import type { AccessTokens, Viewer } from './trust.ts';

export interface BearerViewerOptions {
  accessTokens: Pick<AccessTokens, 'verify'>;
  /** Whether the session of a token still stands; throws where that cannot be found out. */
  isActive(sessionId: string): Promise<boolean>;
}

/**
 * A session's token that was signed before 2026-11-29 names no scopes, and its person is still signed in: only signing in
 * makes such tokens, those of programs are not signed and name one at least. They end with their 15 minutes, so this goes
 * with the first release after the one that brought scopes.
 */
export const asOfSession = <T extends Viewer>(viewer: T): T =>
  viewer.scopes.length === 0 ? { ...viewer, scopes: [sessionScope] } : viewer;

/** The viewer of a token whose session still stands; undefined for any other. */
export const createBearerViewer =
  ({ accessTokens, isActive }: BearerViewerOptions) =>
  async (token: string): Promise<Viewer | undefined> => {
    const access = await accessTokens.verify(token);
    if (!access) return undefined;
    const { expiresAt: _expiresAt, ...viewer } = asOfSession(access);
    return (await isActive(viewer.sessionId)) ? viewer : undefined;
  };
