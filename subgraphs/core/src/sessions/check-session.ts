/** Whether a session still stands: neither ended nor too old. */
import { databaseStore, storeUnavailable } from '@ensure-study/kit/errors';
import { staleMark } from '@ensure-study/kit/stale-reads';
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
  if (!session && staleMark()) throw storeUnavailable('The database', undefined, { store: databaseStore });
  return session !== undefined && session.revokedAt === null && session.expiresAt.getTime() > clock.now();
}
