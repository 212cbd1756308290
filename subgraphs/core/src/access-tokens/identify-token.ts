/** For whom an access token stands, as the account is at this moment. */
import { databaseStore, storeUnavailable } from '@ensure-study/kit/errors';
import { staleMark } from '@ensure-study/kit/stale-reads';
import type { Viewer } from '@ensure-study/kit/trust';
import type { Dependencies } from '../dependencies.ts';
import { isStanding, mayHoldTokens } from './domain/access-token.ts';
import type { HeldToken } from './ports.ts';

type Deps = Pick<Dependencies, 'records' | 'clock' | 'logger'>;
export interface TokenHolder {
  /** Its session is the token itself. */
  viewer: Viewer;
  expiresAt: Date;
}

/** Often enough for people to see what is in use, seldom enough to cost nothing. */
const useNotedMs = 60_000;

/** Whether it stands, and its person may still hold it. */
export const isHeld = ({ token, holder }: HeldToken, nowMs: number): boolean =>
  isStanding(token, nowMs) && mayHoldTokens(holder);

/**
 * Undefined for a token that is unknown or over, or whose person may hold none any more. Throws STORE_UNAVAILABLE for one
 * that a copy of the database does not know: it may have been made a moment before the database was lost.
 */
export async function identifyToken(deps: Deps, tokenHash: string): Promise<TokenHolder | undefined> {
  const held = await deps.records.accessTokens.find({ tokenHash });
  if (!held && staleMark()) throw storeUnavailable('The database', undefined, { store: databaseStore });
  if (!held || !isHeld(held, deps.clock.now())) return undefined;
  await noteUse(deps, held);
  const { token, holder } = held;
  const { role, organisationId } = holder;
  const viewer = { userId: holder.id, role, organisationId, sessionId: token.id, scopes: token.scopes };
  return { viewer, expiresAt: token.expiresAt };
}

/** Whoever shows a good token is let in, whether its use can be noted or not. */
async function noteUse({ records, clock, logger }: Deps, { token }: HeldToken): Promise<void> {
  const at = clock.now();
  const unlessSince = new Date(at - useNotedMs);
  if (staleMark() || (token.lastUsedAt !== null && token.lastUsedAt >= unlessSince)) return;
  await records.accessTokens.noteUse(token.id, new Date(at), unlessSince).catch((error: unknown) => {
    logger.warn({ err: error, accessTokenId: token.id }, 'the use of an access token could not be noted');
  });
}
