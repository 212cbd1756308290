import { openTestDatabase } from '@ensure-study/testkit/database';
import { sql } from 'drizzle-orm';
import { describe } from 'vitest';
import { createWakeups } from './postgres-wakeups.ts';
import { wakeupsContract } from './wakeups.contract.ts';

describe('wake-ups by LISTEN', () => {
  wakeupsContract(async () => {
    const test = await openTestDatabase();
    const { db } = test.database;
    const wakeups = createWakeups(test.database);
    return {
      wakeups,
      others: createWakeups(test.database),
      async breakConnection() {
        await db.execute(sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query ilike 'listen%'`);
      },
      async [Symbol.asyncDispose]() {
        await wakeups.close();
        await test[Symbol.asyncDispose]();
      },
    };
  });
});
