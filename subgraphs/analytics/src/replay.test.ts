import { fileURLToPath } from 'node:url';
import type { DomainEvent, Topic } from '@ensure-study/contracts/events';
import { systemClock } from '@ensure-study/kit/clock';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { openTestStores } from '@ensure-study/testkit/stores';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createSqlActivityStore } from './engagement/adapters/sql-activity-store.ts';
import { countEvents } from './ingest/count-events.ts';

const migrations = fileURLToPath(new URL('../migrations', import.meta.url));
const topics: Topic[] = ['user.events', 'document.events', 'assessment.events', 'tutor.events'];
const days = { from: '2026-01-01', to: '2026-01-03' };

async function openCounting() {
  const stores = await openTestStores({ schema: 'analytics', migrations, clock: systemClock });
  const { database, eventLog } = stores;
  const activity = createSqlActivityStore(database);
  const handleMany = (events: readonly DomainEvent[]) => countEvents({ activity }, { events });
  const handle = (event: DomainEvent) => handleMany([event]);
  const consumers: { close(): Promise<void> }[] = [];
  return {
    activity,
    count: (group: string) => void consumers.push(eventLog.consume({ group, topics, handle, handleMany })),
    publish: (events: DomainEvent[]) => database.db.transaction((tx) => eventLog.append(tx, events)),
    forgetCounts: () => database.db.execute(sql`truncate analytics.person_deeds, analytics.class_deeds`),
    /** Waits until the group is known to the log and has handled everything. */
    async nothingWaits(group: string) {
      const waiting = async () =>
        (await eventLog.depth()).filter((depth) => depth.group === group).map((depth) => depth.waiting);
      await expect.poll(waiting, { timeout: 15_000 }).toEqual(topics.map(() => 0));
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(consumers.map((consumer) => consumer.close()));
      await stores[Symbol.asyncDispose]();
    },
  };
}

const [first, second, classroomId] = [uuidV7(), uuidV7(), uuidV7()];

/** One event of each counted kind by either person on each of the days, in an order of no meaning. */
function someEvents(): DomainEvent[] {
  return ['2026-01-03', '2026-01-01', '2026-01-02'].flatMap((day) =>
    [second, first].flatMap((userId): DomainEvent[] => {
      const at = `${day}T12:00:00.000Z`;
      const envelope = () => ({
        ...{ id: uuidV7(), occurredAt: at, actorId: userId, organisationId: null, traceparent: null },
        subject: uuidV7(),
      });
      const ids = { userId, classroomId };
      const attempt = { ...ids, attemptId: uuidV7(), assessmentId: uuidV7(), submittedAt: at };
      return [
        { ...envelope(), type: 'attempt.submitted.v1', data: attempt },
        {
          ...envelope(),
          type: 'tutor.turn_asked.v1',
          data: { ...ids, turnId: uuidV7(), sessionId: uuidV7() },
        },
        { ...envelope(), type: 'material.opened.v1', data: { ...ids, materialId: uuidV7() } },
      ];
    }),
  );
}

test('counts that are lost are rebuilt from event 0 to the same numbers, while new events are counted', async () => {
  await using counting = await openCounting();
  counting.count('analytics');
  const before = someEvents();
  await counting.publish(before);
  await counting.nothingWaits('analytics');
  await counting.forgetCounts();
  expect(await counting.activity.hasAny()).toBe(false);

  counting.count('analytics-rebuilt');
  for (let round = 0; round < 5; round += 1)
    await counting.publish([...someEvents(), ...before.toReversed().slice(round)]);
  await counting.nothingWaits('analytics');
  await counting.nothingWaits('analytics-rebuilt');

  // One event of each kind a day in each of six publications; what was published again counts once.
  const each = { questionsAsked: 6, materialsOpened: 6, attemptsSubmitted: 6 };
  const dates = ['2026-01-01', '2026-01-02', '2026-01-03'];
  for (const userId of [first, second])
    expect(await counting.activity.personDays(userId, days)).toEqual(
      dates.map((date) => ({ date, ...each })),
    );
  expect(await counting.activity.classDays(classroomId, days)).toEqual(
    dates.map((date) => ({
      date,
      questionsAsked: 12,
      materialsOpened: 12,
      attemptsSubmitted: 12,
      activePeople: 2,
    })),
  );
});
