import { fileURLToPath } from 'node:url';
import { migratePlatform, migrateSubgraph } from '@ensure-study/stores/sql/migrate';
import { openTestDatabase, type TestDatabase } from '@ensure-study/testkit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll } from 'vitest';
import { describeActivityStore } from '../activity-store.contract.ts';
import { describeOrganisationStore } from '../organisation-store.contract.ts';
import { createSqlActivityStore } from './sql-activity-store.ts';
import { createSqlOrganisationStore } from './sql-organisation-store.ts';

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url));
let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await migratePlatform(test.database);
  await migrateSubgraph(test.database, { schema: 'analytics', folder });
});
afterAll(() => test[Symbol.asyncDispose]());

describeActivityStore('counts in PostgreSQL', async () => {
  // Everything else is asked by keys that no other test has.
  await test.database.db.execute(sql`truncate analytics.person_deeds`);
  return {
    activity: createSqlActivityStore(test.database),
    [Symbol.asyncDispose]: async () => undefined,
  };
});

describeOrganisationStore('what organisations did, in PostgreSQL', async () => ({
  organisations: createSqlOrganisationStore(test.database),
  [Symbol.asyncDispose]: async () => undefined,
}));
