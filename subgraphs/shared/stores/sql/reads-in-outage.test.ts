import { AsyncResource } from 'node:async_hooks';
import { readingFresh, readingStale, staleMark } from '@ensure-study/kit/stale-reads';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { openRelay } from '@ensure-study/testkit/relay';
import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { expect, test, vi } from 'vitest';
import { openDatabase } from './postgres.ts';
import { readInOutages } from './reads-in-outage.ts';
import { openStandby } from './standby.ts';

const asOf = new Date('2026-11-28T12:00:00.000Z');
const where = sql`select current_setting('application_name') as name`;

/** A primary that can be taken away, and the same rows as a copy that is read by another name. */
async function openBoth() {
  const test = await openTestDatabase();
  const direct = new URL(test.url);
  const relay = await openRelay({ host: direct.hostname, port: Number(direct.port) });
  const relayed = Object.assign(new URL(test.url), { hostname: '127.0.0.1', port: String(relay.port) });
  const primary = openDatabase({ url: relayed.href, applicationName: 'primary' });
  const copy = openDatabase({ url: test.url, applicationName: 'standby' });
  const read = vi.fn(async <T>(use: (pool: typeof copy.pool) => Promise<T>) => ({
    result: await use(copy.pool),
    asOf,
  }));
  const standby = { read: read as typeof read & never, isUp: () => copy.isUp(), close: () => copy.close() };
  const stop = readInOutages(primary.pool, { standby, isPrimaryUp: () => primary.isUp() });
  const ask = async () => (await primary.db.execute<{ name: string }>(where)).rows[0]?.name;
  return {
    ...{ relay, primary, read, ask },
    /** What an answer that may be stale is made from, and how it is marked. */
    answer: () => readingStale(true, async () => ({ from: await ask(), stale: staleMark() })),
    async [Symbol.asyncDispose]() {
      stop();
      await Promise.all([primary.close(), copy.close(), relay.close()]);
      await test[Symbol.asyncDispose]();
    },
  };
}
const refused = 'Failed query';

test('reads go to the primary while it answers, to the copy with its mark while it is away, and back by themselves', async () => {
  await using both = await openBoth();
  expect(await both.answer()).toEqual({ from: 'primary', stale: undefined });
  both.relay.cut();
  const stale = { asOf: asOf.toISOString(), source: 'replica' };
  const answers = await Promise.all(Array.from({ length: 8 }, () => both.answer()));
  expect(answers).toEqual(Array(8).fill({ from: 'standby', stale }));
  both.relay.restore();
  await vi.waitFor(
    async () => expect(await both.answer()).toEqual({ from: 'primary', stale: undefined }),
    10_000,
  );
});

test('nothing but what may be stale is read from the copy: no worker, no transaction, no change, nothing kept', async () => {
  await using both = await openBoth();
  both.relay.cut();
  expect(await both.answer()).toMatchObject({ from: 'standby' });
  both.read.mockClear();
  await expect(both.ask()).rejects.toThrow(refused);
  await readingStale(false, () => expect(both.ask()).rejects.toThrow(refused));
  await readingStale(true, async () => {
    await expect(both.primary.db.transaction((tx) => tx.execute(where))).rejects.toThrow();
    await expect(readingFresh(() => both.ask())).rejects.toThrow(refused);
  });
  const leftRunning = await readingStale(true, async () => ({ ask: AsyncResource.bind(both.ask) }));
  await expect(leftRunning.ask()).rejects.toThrow(refused);
  expect(both.read).not.toHaveBeenCalled();
});

test('a mistake in a statement, or one lost connection of a primary that is well, is no outage', async () => {
  await using both = await openBoth();
  const failed = (statement: string) =>
    readingStale(true, () =>
      both.primary.db.execute(sql.raw(statement)).then(
        () => 'done',
        () => 'failed',
      ),
    );
  expect(await failed('select nothing from nowhere')).toBe('failed');
  expect(await failed('select pg_terminate_backend(pg_backend_pid())')).toBe('failed');
  expect(await both.answer()).toEqual({ from: 'primary', stale: undefined });
  expect(both.read).not.toHaveBeenCalled();
});

test('statements that fail late in one outage have the primary asked once, by one who looks on', async () => {
  const failing: ((error: Error) => void)[] = [];
  const query = () => new Promise<never>((_, reject) => failing.push(reject));
  const pool = { query } as unknown as pg.Pool;
  const isPrimaryUp = vi.fn(async () => false);
  const standby = { read: async <T>() => ({ result: 'from the copy' as T, asOf }) };
  const stop = readInOutages(pool, { standby: standby as never, isPrimaryUp });
  const late = ['first', 'second', 'third'].map(() => readingStale(true, () => pool.query('select 1')));
  for (const [place, answer] of late.entries()) {
    failing[place]?.(new Error('Connection terminated unexpectedly'));
    expect(await answer).toBe('from the copy');
  }
  expect(isPrimaryUp).toHaveBeenCalledTimes(1);
  stop();
});

test('without the copy the outage of the primary is told, not what the copy says', async () => {
  await using both = await openBoth();
  both.read.mockRejectedValue(new Error('the copy is away, too'));
  both.relay.cut();
  const error = await both.answer().catch((failure: Error) => failure);
  expect(String((error as Error).cause)).toMatch(/Connection terminated|ECONNRE/);
});

test('a server that is not in recovery is named and refused, and is not ready as a standby', async () => {
  await using test = await openTestDatabase();
  const standby = openStandby({ url: test.url, applicationName: 'test' });
  const { host, pathname } = new URL(test.url);
  const error = await standby.read((pool) => pool.query('select 1')).catch((failure: Error) => failure);
  expect(String(error)).toBe(
    `NotInRecovery: The server at ${host}${pathname} is not in recovery: it is no standby (DATABASE_REPLICA_URL), and is not read from.`,
  );
  expect(await standby.isUp()).toBe(false);
  await standby.close();
});
