import { fileURLToPath } from 'node:url';
import { migratePlatform, migrateSubgraph } from '@ensure-study/stores/sql/migrate';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { describeActivityStore } from '../activity-store.contract.ts';
import { createSqlActivityStore } from './sql-activity-store.ts';

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url));

describeActivityStore('counts in PostgreSQL', async () => {
  const test = await openTestDatabase();
  await migratePlatform(test.database);
  await migrateSubgraph(test.database, { schema: 'analytics', folder });
  return {
    activity: createSqlActivityStore(test.database),
    [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
  };
});
