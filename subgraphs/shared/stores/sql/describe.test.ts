import { openTestDatabase } from '@ensure-study/testkit/database';
import { expect, test } from 'vitest';
import { describeDatabase } from './describe.ts';
import { migratePlatform } from './migrate.ts';

test('tells version, latency and applied migrations, before and after the first start', async () => {
  await using test = await openTestDatabase();
  expect((await describeDatabase(test.url)).migrations).toEqual([]);
  const { applied } = await migratePlatform(test.database);
  const description = await describeDatabase(test.url);
  expect(description.version).toMatch(/^\d+/);
  expect(description.latencyMs).toBeGreaterThan(0);
  expect(description.migrations).toEqual([{ schema: 'platform', applied }]);
});

test('a database that does not answer is an error, not a description', async () => {
  await expect(describeDatabase('postgres://nobody:none@127.0.0.1:1/none')).rejects.toThrow('ECONNREFUSED');
});
