/** Whether a session, or the access token that is in its place, still stands: neither ended nor too old. */
import { databaseStore, storeUnavailable } from '@ensure-study/kit/errors';
import { staleMark } from '@ensure-study/kit/stale-reads';
import { isHeld } from '../access-tokens/identify-token.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * False as well for a session that never was. Throws STORE_UNAVAILABLE for one that a copy of the database does not know:
 * it may have been opened a moment before the database was lost.
 */
export async function checkSession(
  { records, clock }: Pick<Dependencies, 'records' | 'clock'>,
  sessionId: string,
): Promise<boolean> {
  const session = await records.sessions.byId(sessionId);
  if (session) return session.revokedAt === null && session.expiresAt.getTime() > clock.now();
  const token = await records.accessTokens.find({ id: sessionId });
  if (!token && staleMark()) throw storeUnavailable('The database', undefined, { store: databaseStore });
  return token !== undefined && isHeld(token, clock.now());
}
