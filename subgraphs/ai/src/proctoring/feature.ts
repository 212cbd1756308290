/** Proctoring, assembled: resolvers, the consumer of core's attempts and the sweep by the clock. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Consumer, EventLog } from '@ensure-study/stores/events/port';
import type { Database } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import type { ClassroomAccess } from '../access/ports.ts';
import { createAlertFeed } from './adapters/alert-stream.ts';
import { createSqlProctoringStore } from './adapters/sql-proctoring-store.ts';
import { followAttempt } from './follow-attempt.ts';
import { createProctoringResolvers } from './resolvers.ts';
import { keepSweeping } from './sweep-attempts.ts';

export interface ProctoringFeatureDeps {
  database: Database;
  eventLog: EventLog;
  liveStreams: LiveStreams;
  access: ClassroomAccess;
  clock: Clock;
  logger: Logger;
}

/** Nothing runs before `start`; `close` ends the consumer after the event in hand and the sweep after the attempt in hand. */
export function createProctoringFeature({
  database,
  eventLog,
  liveStreams,
  access,
  clock,
  logger,
}: ProctoringFeatureDeps) {
  const store = createSqlProctoringStore(database, { liveStreams, eventLog });
  const stop = new AbortController();
  let consumer: Consumer | undefined;
  let sweeping: Promise<void> | undefined;
  return {
    resolvers: createProctoringResolvers({ store, feed: createAlertFeed(liveStreams), access, clock }),
    start(): void {
      consumer = eventLog.consume({
        group: 'ai-proctoring',
        topics: ['assessment.events'],
        handle: (event, signal) => followAttempt({ store, access, clock }, { event, signal }),
      });
      sweeping = keepSweeping({ store, clock, logger }, stop.signal);
    },
    async close(): Promise<void> {
      stop.abort();
      await Promise.all([consumer?.close(), sweeping]);
    },
  };
}
