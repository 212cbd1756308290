/** From the bearer token of a person or of a program to its viewer, in a service that has no gateway before it. */
import { hashOpaqueToken, isOpaqueToken, isWellFormedToken } from './opaque-tokens.ts';
import type { Viewer } from './trust.ts';

type ViewerOf = (token: string) => Promise<Viewer | undefined>;

/**
 * As `ofSession` for tokens of sessions; a program's is asked about by its digest: core of its own records, the other
 * services by the internal call `access-token`. Nothing is remembered, so a token that was revoked is over at once.
 */
export const createViewerOf =
  ({
    ofSession,
    holderOf,
  }: {
    ofSession: ViewerOf;
    holderOf(tokenHash: string): Promise<Holder>;
  }): ViewerOf =>
  async (token) => {
    if (!isOpaqueToken(token)) return ofSession(token);
    return isWellFormedToken(token) ? (await holderOf(hashOpaqueToken(token)))?.viewer : undefined;
  };
type Holder = { viewer: Viewer } | null | undefined;
