import { createServer } from 'node:net';
import { once } from 'node:events';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { asStoreError, isDatabaseOutage } from './outage.ts';
import { openDatabase } from './postgres.ts';

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test('each test has a database of its own, with text in UTF-8 and one sort order on every machine', async () => {
  await using one = await openTestDatabase();
  await using other = await openTestDatabase();
  await one.database.db.execute(sql`create table here (a int)`);
  const { rows } = await other.database.db.execute(
    sql`select to_regclass('here') as here, upper('é') as upper`,
  );
  expect(rows[0]).toEqual({ here: null, upper: 'É' });
});

test('a statement that takes too long is ended by the server and counts as unavailable, not as an outage', async () => {
  await using test = await openTestDatabase();
  const hasty = openDatabase({ url: test.url, applicationName: 'hasty', statementTimeoutMs: 50 });
  const error = await failureOf(hasty.db.execute(sql`select pg_sleep(5)`));
  await hasty.close();
  expect(asStoreError(error)?.code).toBe('STORE_UNAVAILABLE');
  expect(isDatabaseOutage(error)).toBe(false);
});

test('a mistake in a statement is neither an outage nor unavailable', async () => {
  await using test = await openTestDatabase();
  const error = await failureOf(test.database.db.execute(sql`select * from nowhere`));
  expect(error).toBeInstanceOf(Error);
  expect(asStoreError(error)).toBeUndefined();
});

test('where nothing listens, a query and a transaction fail at once as STORE_UNAVAILABLE, retryable', async () => {
  const database = openDatabase({ url: 'postgres://nobody:none@127.0.0.1:1/none', applicationName: 'test' });
  const query = () => database.db.execute(sql`select 1`);
  const transaction = () => database.db.transaction(async () => undefined);
  for (const work of [query, transaction]) {
    const error = await failureOf(work());
    expect(isDatabaseOutage(error)).toBe(true);
    expect(asStoreError(error)?.extensions).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
  }
  expect(await database.isUp()).toBe(false);
  await database.close();
});

test('a server that accepts connections and says nothing is an outage within two seconds', async () => {
  const mute = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
  await once(mute, 'listening');
  const { port } = mute.address() as { port: number };
  const database = openDatabase({
    url: `postgres://nobody:none@127.0.0.1:${port}/none`,
    applicationName: 'test',
  });
  const startedAt = performance.now();
  expect(isDatabaseOutage(await failureOf(database.db.execute(sql`select 1`)))).toBe(true);
  expect(performance.now() - startedAt).toBeLessThan(2_200);
  await database.close();
  mute.close();
});

test('waiting for a connection of a pool in use has a deadline', async () => {
  await using test = await openTestDatabase();
  const narrow = openDatabase({ url: test.url, applicationName: 'narrow', poolMax: 1 });
  const held = await narrow.pool.connect();
  const error = await failureOf(narrow.db.execute(sql`select 1`));
  held.release();
  expect(asStoreError(error)?.code).toBe('STORE_UNAVAILABLE');
  await narrow.close();
});

test('a statement that is slow but alive is left alone', async () => {
  await using test = await openTestDatabase();
  const { rows } = await test.database.db.execute(sql`select pg_sleep(2.5), 'done' as state`);
  expect(rows[0]).toMatchObject({ state: 'done' });
});
