/** On the streaming standby that `DATABASE_REPLICA_URL_TEST` names, and the primary that it follows. */
import { readingStale, staleMark } from '@ensure-study/kit/stale-reads';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { openRelay } from '@ensure-study/testkit/relay';
import { askOne, findPair, untilReplayed } from '@ensure-study/testkit/standby';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { describeStandby } from './describe-standby.ts';
import { isDatabaseOutage } from './outage.ts';
import { openDatabase } from './postgres.ts';
import { databaseDependencies } from './readiness.ts';

const at = (url: string, other: string) =>
  Object.assign(new URL(url), { pathname: new URL(other).pathname }).href;

/** A database of its own on both, of which the primary can be taken away. */
async function openPair() {
  const servers = await findPair(process.env.DATABASE_REPLICA_URL_TEST);
  const test = await openTestDatabase({ serverUrl: servers.primaryUrl });
  const replicaUrl = at(servers.replicaUrl, test.url);
  const direct = new URL(test.url);
  const relay = await openRelay({ host: direct.hostname, port: Number(direct.port) });
  const url = Object.assign(new URL(test.url), { hostname: '127.0.0.1', port: String(relay.port) }).href;
  const database = openDatabase({ url, replicaUrl, applicationName: 'test' });
  await database.db.execute(sql`create table notes (text text)`);
  await database.db.execute(sql`insert into notes values ('acknowledged')`);
  await untilReplayed(servers);
  const run = (statement: string) => database.db.execute(sql.raw(statement));
  return {
    ...{ relay, database, replicaUrl, run },
    primaryUrl: test.url,
    answer: (statement = 'select text, pg_is_in_recovery() as follows from notes') =>
      readingStale(true, async () => ({ rows: (await run(statement)).rows, stale: staleMark() })),
    async [Symbol.asyncDispose]() {
      await Promise.all([database.close(), relay.close()]);
      await test[Symbol.asyncDispose]();
    },
  };
}

test('what was committed is read from the standby while the primary is away, marked with the last moment it has', async () => {
  await using pair = await openPair();
  const begun = Date.now();
  expect(await pair.answer()).toEqual({ rows: [{ text: 'acknowledged', follows: false }], stale: undefined });
  pair.relay.cut();
  const { rows, stale } = await pair.answer();
  expect(rows).toEqual([{ text: 'acknowledged', follows: true }]);
  const { as_of: replayed } = (await askOne<{ as_of: Date }>(
    pair.replicaUrl,
    'select pg_last_xact_replay_timestamp() as as_of',
  ))!;
  const asOf = Date.parse(stale!.asOf);
  expect(asOf).toBeGreaterThan(begun - 10_000);
  expect(asOf).toBeLessThanOrEqual(replayed.getTime());
  pair.relay.restore();
  const fresh = { rows: [{ text: 'acknowledged', follows: false }], stale: undefined };
  await vi.waitFor(async () => expect(await pair.answer()).toEqual(fresh), 10_000);
});

test('nothing is written through it, whoever asks: what would be counts as the outage that it is', async () => {
  await using pair = await openPair();
  pair.relay.cut();
  for (const statement of [
    `insert into notes values ('lost')`,
    'select * from notes for update',
    'select pg_notify($$a$$, $$b$$)',
    'create temp table other (a int)',
  ]) {
    const error = await pair.answer(statement).catch((failure: unknown) => failure);
    expect([statement, isDatabaseOutage(error)]).toEqual([statement, true]);
  }
  expect(await askOne(pair.primaryUrl, 'select count(*)::int as notes from notes')).toEqual({ notes: 1 });
});

test('readiness tells of both, and the standby stands in; a primary in its place is refused', async () => {
  await using pair = await openPair();
  const states = async (database: Parameters<typeof databaseDependencies>[0]) =>
    Promise.all(
      databaseDependencies(database).map(async ({ name, standIn, isUp }) => [name, standIn, await isUp()]),
    );
  pair.relay.cut();
  expect(await states(pair.database)).toEqual([
    ['database', 'database_replica', false],
    ['database_replica', undefined, true],
  ]);
  const { bytesBehind, isStreaming } = await describeStandby(pair.replicaUrl);
  expect([bytesBehind, isStreaming]).toEqual([0, true]);
  await expect(describeStandby(pair.primaryUrl)).rejects.toThrow('is not in recovery');
});
