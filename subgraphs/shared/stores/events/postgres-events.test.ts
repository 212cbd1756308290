import { systemClock } from '@ensure-study/kit/clock';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import { sql } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { migratePlatform } from '../sql/migrate.ts';
import { createWakeups } from '../sql/postgres-wakeups.ts';
import { openDatabase } from '../sql/postgres.ts';
import { eventsContract, type EventsUnderTest } from './events.contract.ts';
import { forgettingContract } from './forgetting.contract.ts';
import { createEventLog } from './postgres-events.ts';
import { togetherContract } from './together.contract.ts';

async function open() {
  const test = await openTestDatabase();
  const { db } = test.database;
  await migratePlatform(test.database);
  const own = openDatabase({ url: test.url, applicationName: 'own' });
  const [ownWakeups, otherWakeups] = [createWakeups(own), createWakeups(test.database)];
  return {
    db,
    log: createEventLog({ database: own, wakeups: ownWakeups, logger, clock: systemClock }),
    elsewhere: createEventLog({ database: test.database, wakeups: otherWakeups, logger, clock: systemClock }),
    transaction: (work) => db.transaction(work),
    async readDead() {
      const { rows } = await db.execute<{ eventId: string; group: string; reason: string }>(sql`
        select id as "eventId", event->>'group' as group, event->>'reason' as reason
        from platform.events where topic = 'document.events.dead' order by position`);
      return rows;
    },
    async breakConnections() {
      await db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'own'`);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([ownWakeups.close(), otherWakeups.close()]);
      await own.close();
      await test[Symbol.asyncDispose]();
    },
  } satisfies EventsUnderTest & { db: unknown };
}

describe('the event log in PostgreSQL', () => {
  eventsContract(open);
  forgettingContract(open);
  togetherContract(open);

  test('an event that no release of this program wrote is put aside rather than handed on', async () => {
    await using it = await open();
    const handle = vi.fn();
    const consumer = it.log.consume({ group: 'parser', topics: ['document.events'], handle });
    const alien = [
      { ordinal: 0, topic: 'document.events', partition: 0, id: crypto.randomUUID(), key: 'x', event: {} },
    ];
    await it.db.execute(sql`select platform.append_events(${JSON.stringify(alien)}::json)`);
    await vi.waitFor(async () => expect(await it.readDead()).toHaveLength(1), 20_000);
    expect(handle).not.toHaveBeenCalled();
    await consumer.close();
  });
});
