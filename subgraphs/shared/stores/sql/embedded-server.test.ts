import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { openEmbeddedServer } from './embedded-server.ts';
import { asStoreError } from './outage.ts';
import { openDatabase } from './postgres.ts';
import { removeServerFolder } from './server-folder.ts';

async function makeFolder() {
  const path = await mkdtemp(join(tmpdir(), 'ensure-study-server-'));
  await chmod(path, 0o755);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test('comes back by itself after the server was killed, with every acknowledged write, over the same pool', async () => {
  await using folder = await makeFolder();
  const dataDir = join(folder.path, 'postgres');
  const first = await openEmbeddedServer({ dataDir });
  const database = openDatabase({ url: first.url, applicationName: 'test' });
  await database.db.execute(sql`create table notes (text text)`);
  await database.db.execute(sql`insert into notes values ('acknowledged')`);
  const inTransaction = await failureOf(
    database.db.transaction(async (tx) => {
      await tx.execute(sql`insert into notes values ('never acknowledged')`);
      process.kill(first.pid, 'SIGKILL');
      await first.exited;
      await tx.execute(sql`select pg_sleep(1)`);
    }),
  );
  expect(asStoreError(inTransaction)?.code).toBe('STORE_UNAVAILABLE');
  expect(asStoreError(await failureOf(database.db.execute(sql`select 1`)))?.code).toBe('STORE_UNAVAILABLE');
  const second = await openEmbeddedServer({ dataDir, port: first.port });
  expect(second.url).toBe(first.url);
  // Twice the pool's size: no connection of the earlier server may be left in it.
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => database.db.execute(sql`select text from notes`)),
  );
  expect(answers.map(({ rows }) => rows)).toEqual(Array(20).fill([{ text: 'acknowledged' }]));
  await database.close();
  await second.stop();
});

test('stops a server that a run before left behind, and no other process that has its number by now', async () => {
  await using folder = await makeFolder();
  const dataDir = join(folder.path, 'postgres');
  const left = await openEmbeddedServer({ dataDir, durable: false });
  const next = await openEmbeddedServer({ dataDir, durable: false });
  expect(await left.exited).toEqual({ code: 0, signal: null });
  await next.stop();
  await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n`);
  const last = await openEmbeddedServer({ dataDir, durable: false });
  await last.stop();
});

test('a frozen server fails what waits for it within three seconds, and serves again when it thaws', async () => {
  await using folder = await makeFolder();
  const server = await openEmbeddedServer({ dataDir: join(folder.path, 'postgres'), durable: false });
  const database = openDatabase({ url: server.url, applicationName: 'test', poolMax: 1 });
  const { rows } = await database.db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  const frozen = [server.pid, rows[0]!.pid];
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  const startedAt = performance.now();
  const error = await failureOf(database.db.execute(sql`select 1`));
  const tookMs = performance.now() - startedAt;
  for (const pid of frozen) process.kill(pid, 'SIGCONT');
  expect(asStoreError(error)?.code).toBe('STORE_UNAVAILABLE');
  expect(tookMs).toBeLessThan(3_000);
  await vi.waitFor(
    async () => expect((await database.db.execute(sql`select 1 as one`)).rowCount).toBe(1),
    10_000,
  );
  await database.close();
  await server.stop();
});

test('a folder that cannot be written is told in one sentence', async () => {
  await using folder = await makeFolder();
  await writeFile(join(folder.path, 'file'), '');
  await expect(openEmbeddedServer({ dataDir: join(folder.path, 'file', 'postgres') })).rejects.toThrow(
    /^The data folder .*postgres cannot be written \(ENOTDIR\); choose another with DATA_DIR\.$/,
  );
});

test('a port in use is told in one sentence', async () => {
  await using folder = await makeFolder();
  const one = await openEmbeddedServer({ dataDir: join(folder.path, 'one'), durable: false });
  await expect(openEmbeddedServer({ dataDir: join(folder.path, 'two'), port: one.port })).rejects.toThrow(
    `The embedded PostgreSQL cannot listen on port ${one.port}: something else does.`,
  );
  await one.stop();
});

test('works in a folder that the unprivileged account cannot reach, and deletes everything again', async () => {
  await using folder = await makeFolder();
  const closed = join(folder.path, 'closed');
  await mkdir(closed, { mode: 0o700 });
  const dataDir = join(closed, 'postgres');
  const server = await openEmbeddedServer({ dataDir, durable: false });
  const database = openDatabase({ url: server.url, applicationName: 'test' });
  expect(await database.isUp()).toBe(true);
  await database.close();
  await server.stop();
  removeServerFolder(dataDir);
});
