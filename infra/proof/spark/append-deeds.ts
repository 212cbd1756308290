/** Deeds of a school that never was, appended to a product's event log bit by bit, as services append theirs. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@ensure-study/kit/clock';
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { Logger } from '@ensure-study/kit/logger';
import { createGuard } from '@ensure-study/kit/resilience';
import { createEventLog } from '@ensure-study/stores/events/postgres-events';
import { isOutage } from '@ensure-study/stores/sql/outage';
import type { Database } from '@ensure-study/stores/sql/port';
import { createWakeups } from '@ensure-study/stores/sql/postgres-wakeups';
import { makeUpDeeds, type MadeUpDeeds } from '../../bench/domain/made-up-deeds.ts';

const atOnce = 50;
const pauseMs = 250;
/** More than is appended in ten minutes. */
const deedsMax = 120_000;

const patiently = createGuard({
  name: 'the event log',
  retry: { timesMax: 20, fromMs: 200, mostMs: 5_000 },
  isFailure: isOutage,
});

export interface AppendedDeeds {
  organisationId: MadeUpDeeds['organisationId'];
  /** The first of each month in which there are some. */
  month: string;
  /** Ends; answers how many the database has acknowledged. */
  stop(): Promise<number>;
}

export function startAppending(database: Database, logger: Logger): AppendedDeeds {
  const wakeups = createWakeups(database);
  const log = createEventLog({ database, wakeups, logger, clock: systemClock });
  const { events: openings, organisationId, days } = makeUpDeeds(deedsMax, randomUUID);
  const events = openings.map(varied);
  let stopped = false;
  let appended = 0;
  const append = async (next: DomainEvent[]) => {
    // The same events again where the database did not answer: by their ids they count once.
    await patiently(() => database.db.transaction((tx) => log.append(tx, next)));
    appended += next.length;
  };
  const appending = (async () => {
    while (!stopped && appended < deedsMax) {
      await append(events.slice(appended, appended + atOnce));
      await sleep(pauseMs);
    }
  })();
  // Awaited when it is stopped.
  appending.catch(() => undefined);
  return {
    organisationId,
    month: `${days.from.slice(0, 7)}-01`,
    async stop() {
      stopped = true;
      await appending;
      await wakeups.close();
      return appended;
    },
  };
}

/** Every kind of deed, of which each travels on a topic of its own. */
function varied(event: DomainEvent, index: number): DomainEvent {
  if (event.type !== 'material.opened.v1') return event;
  const { userId, classroomId } = event.data;
  const whose = { userId, classroomId };
  if (index % 3 === 1)
    return {
      ...event,
      type: 'tutor.turn_asked.v1',
      data: { ...whose, turnId: event.id, sessionId: event.id },
    };
  if (index % 3 === 2)
    return {
      ...event,
      type: 'attempt.submitted.v1',
      data: { ...whose, attemptId: event.id, assessmentId: classroomId, submittedAt: event.occurredAt },
    };
  return event;
}
