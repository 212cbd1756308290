/** The backlog of the consumer groups that count, as the event log tells it. */
import type { EventLog } from '@ensure-study/stores/events/port';
import type { Backlog } from '../ports.ts';

export function createEventLogBacklog(eventLog: EventLog, groups: readonly string[]): Backlog {
  return {
    async oldestAt() {
      const depths = await eventLog.depth();
      const waiting = depths.flatMap((depth) =>
        groups.includes(depth.group) && depth.oldestAt ? [depth.oldestAt.getTime()] : [],
      );
      return waiting.length > 0 ? new Date(Math.min(...waiting)) : null;
    },
  };
}
