import { openTestDatabase } from '@ensure-study/testkit/database';
import { sql } from 'drizzle-orm';
import { describe } from 'vitest';
import { migratePlatform } from '../sql/migrate.ts';
import { createWakeups } from '../sql/postgres-wakeups.ts';
import { openDatabase } from '../sql/postgres.ts';
import { createLiveStreams } from './postgres-streams.ts';
import { streamsContract } from './streams.contract.ts';

describe('live streams in PostgreSQL', () => {
  streamsContract(async () => {
    const test = await openTestDatabase();
    await migratePlatform(test.database);
    const other = openDatabase({ url: test.url, applicationName: 'elsewhere' });
    const [wakeups, otherWakeups] = [createWakeups(test.database), createWakeups(other)];
    return {
      streams: createLiveStreams({ database: test.database, wakeups }),
      elsewhere: createLiveStreams({ database: other, wakeups: otherWakeups }),
      async now() {
        const { rows } = await other.db.execute<{ now: Date }>(sql`select clock_timestamp() as now`);
        return new Date(rows[0]!.now);
      },
      transaction: (work) => test.database.db.transaction(work),
      async breakConnections() {
        await test.database.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'elsewhere'`);
      },
      async [Symbol.asyncDispose]() {
        await Promise.all([wakeups.close(), otherWakeups.close()]);
        await other.close();
        await test[Symbol.asyncDispose]();
      },
    };
  });
});
