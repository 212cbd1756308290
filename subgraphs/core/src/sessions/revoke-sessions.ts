/** Tells of ended sessions, and of access tokens, which are sessions to everybody else: as an event for the log, and on the stream that the gateway follows. */
import type { Origin, Work } from '../database/ports.ts';
import type { Session } from './ports.ts';

/** Within the transaction that ended them. */
export async function publishRevocations(
  work: Work,
  ended: Pick<Session, 'id' | 'accountId'>[],
  origin: Origin,
): Promise<void> {
  for (const { id, accountId } of ended)
    work.publish({
      type: 'session.revoked.v1',
      origin,
      subject: accountId,
      data: { sessionId: id, userId: accountId },
    });
  await work.records.sessions.announceRevoked(ended.map(({ id }) => id));
}
