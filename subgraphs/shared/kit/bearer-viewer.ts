/** From a person's own access token to the viewer, in a service that has no gateway before it. */
import type { AccessTokens, Viewer } from './trust.ts';

export interface BearerViewerOptions {
  accessTokens: Pick<AccessTokens, 'verify'>;
  /** Whether the session of a token still stands; throws where that cannot be found out. */
  isActive(sessionId: string): Promise<boolean>;
}

/** The viewer of a token whose session still stands; undefined for any other. */
export const createBearerViewer =
  ({ accessTokens, isActive }: BearerViewerOptions) =>
  async (token: string): Promise<Viewer | undefined> => {
    const access = await accessTokens.verify(token);
    if (!access) return undefined;
    const { expiresAt: _expiresAt, ...viewer } = access;
    return (await isActive(viewer.sessionId)) ? viewer : undefined;
  };
