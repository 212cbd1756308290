import { openTestDatabase } from '@ensure-study/testkit/database';
import { expect, it } from 'vitest';
import { inCassandra, inDatabase, migrateStores } from './migrations.ts';

it('brings all schemas of the database up to date, run twice at once as well as once', async () => {
  await using test = await openTestDatabase();
  const lines: string[] = [];
  const migrate = () => migrateStores([inDatabase(test.url)], (line) => void lines.push(line));
  expect(await Promise.all([migrate(), migrate()])).toEqual([true, true]);
  const [line, again] = lines;
  expect(line).toMatch(/^postgres: platform \d+, core \d+, ai \d+, analytics \d+$/);
  expect(again).toBe(line);
});

it('says in one line each which stores are away, and brings the others up to date', async () => {
  const lines: string[] = [];
  const cluster = { contactPoints: ['127.0.0.1:1'], datacenter: 'datacenter1' };
  const isDone = await migrateStores(
    [
      inDatabase('postgres://nobody@127.0.0.1:1/none'),
      inCassandra({ cluster, keyspace: { name: 'none', replicationFactor: 1 } }),
      { store: 'another', migrate: async () => 'all there' },
    ],
    (line) => void lines.push(line),
  );
  expect(isDone).toBe(false);
  expect(lines).toEqual([
    expect.stringMatching(/^postgres: FAILED: .*ECONNREFUSED/),
    expect.stringMatching(/^cassandra: FAILED: .*ECONNREFUSED/),
    'another: all there',
  ]);
});
