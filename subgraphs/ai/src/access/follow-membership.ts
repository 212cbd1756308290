/**
 * Drops remembered access when a membership changes or a session is revoked.
 *
 * Every process has a cache of its own, so every process must hear of every change. One durable consumer group reads the
 * events, and whichever process handles one passes it on to all by a wake-up. A group per process would have each read
 * all, but every restart would leave a dead group in the log, for ever behind. A lost wake-up costs what the cache's own
 * few seconds cost.
 */
import type { Consumer, EventLog } from '@ensure-study/stores/events/port';
import type { Wakeups } from '@ensure-study/stores/sql/wakeups';
import type { AccessMemory } from './ports.ts';

export interface FollowMembershipDeps {
  eventLog: EventLog;
  wakeups: Wakeups;
  cache: AccessMemory;
}

const channel = 'ai_access';

/** Begins at once; `close` ends both ways of hearing. */
export function followMembership({ eventLog, wakeups, cache }: FollowMembershipDeps): Consumer {
  const stopListening = wakeups.listen(channel, (userId) =>
    // After a reconnect, what was announced meanwhile is unknown.
    userId ? cache.forget(userId) : cache.forgetAll(),
  );
  const consumer = eventLog.consume({
    group: 'ai-access',
    topics: ['classroom.events', 'user.events'],
    async handle(event) {
      if (event.type !== 'membership.changed.v1' && event.type !== 'session.revoked.v1') return;
      await wakeups.tell(channel, event.data.userId);
    },
  });
  return {
    async close() {
      stopListening();
      await consumer.close();
    },
  };
}
