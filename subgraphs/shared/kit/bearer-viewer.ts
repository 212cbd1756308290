/** From a person's own access token to the viewer, in a service that has no gateway before it. */
import { sessionScope } from '@ensure-study/contracts/scopes';
import type { AccessTokens, Viewer } from './trust.ts';

export interface BearerViewerOptions {
  accessTokens: Pick<AccessTokens, 'verify'>;
  /** Whether the session of a token still stands; throws where that cannot be found out. */
  isActive(sessionId: string): Promise<boolean>;
}

/**
 * The viewer of a token whose session still stands; undefined for any other. A token that was made for some scopes only is
 * refused, because a router without auth directives would hold nobody to them.
 */
export const createBearerViewer =
  ({ accessTokens, isActive }: BearerViewerOptions) =>
  async (token: string): Promise<Viewer | undefined> => {
    const access = await accessTokens.verify(token);
    if (!access) return undefined;
    const { expiresAt: _expiresAt, ...viewer } = access;
    const isNarrowed = viewer.scopes.length > 0 && !viewer.scopes.includes(sessionScope);
    return !isNarrowed && (await isActive(viewer.sessionId)) ? viewer : undefined;
  };
