/** Whether a session still stands: neither ended nor too old. */
import type { Dependencies } from '../dependencies.ts';

/** False as well for a session that never was. */
export async function checkSession(
  { records, clock }: Pick<Dependencies, 'records' | 'clock'>,
  sessionId: string,
): Promise<boolean> {
  const session = await records.sessions.byId(sessionId);
  return session !== undefined && session.revokedAt === null && session.expiresAt.getTime() > clock.now();
}
