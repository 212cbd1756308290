/** Starts the postmaster of an embedded server and waits until it answers, whatever an earlier run left behind. */
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@ensure-study/kit/logger';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { serverEnvironment, serverUser, type ClusterOptions } from './server-cluster.ts';
import { endOrphans } from './server-processes.ts';

export interface PostmasterOptions extends ClusterOptions {
  port?: number;
  connectionsMax?: number;
  logger?: Logger;
}
export interface ServerExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}
export interface Postmaster {
  url: string;
  port: number;
  pid: number;
  exited: Promise<ServerExit>;
  isRunning(): boolean;
}

const databaseName = 'ensure_study';
const startMsMax = 60_000;
const orphansPatienceMs = 3_000;
const checkEveryMs = 50;
const linesKept = 20;

/** Resolves when the server answers a query; throws what it said last when it cannot start. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const startedAt = Date.now();
  for (;;) {
    const port = options.port || (await freePort());
    const attempt = launch(options, port);
    if (await answers(attempt, startedAt + startMsMax)) return attempt;
    const said = attempt.lines.join('\n');
    const waitedMs = Date.now() - startedAt;
    if (waitedMs > startMsMax || !isPassing(said, options)) throw new Error(sentenceOf(said, port));
    // Server processes of the last run still hold its shared memory; most end by themselves within moments.
    if (waitedMs > orphansPatienceMs) endOrphans(options.folder.cluster);
    await sleep(checkEveryMs);
  }
}

interface Attempt extends Postmaster {
  lines: string[];
  maintenanceUrl: string;
}

function launch(options: PostmasterOptions, port: number): Attempt {
  const { folder, identity, logger } = options;
  // A group of its own: Ctrl-C in the terminal must not stop the database before the services.
  const child: ChildProcessByStdio<null, null, Readable> = spawn(
    options.binaries.postgres,
    ['-D', folder.cluster, ...settings(options, port)],
    {
      ...identity,
      cwd: folder.home,
      env: serverEnvironment,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    },
  );
  const lines: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    logger?.debug({ line }, 'embedded PostgreSQL');
    lines.push(line);
    if (lines.length > linesKept) lines.shift();
  });
  const urlOf = (database: string) =>
    `postgres://${serverUser}:${folder.password}@127.0.0.1:${port}/${database}`;
  return {
    url: urlOf(databaseName),
    maintenanceUrl: urlOf('postgres'),
    port,
    pid: child.pid ?? 0,
    lines,
    exited: exitOf(child),
    isRunning: () => child.exitCode === null && child.signalCode === null,
  };
}

function settings({ durable, connectionsMax = 200 }: PostmasterOptions, port: number): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: connectionsMax,
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(!durable && {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      wal_level: 'minimal',
      max_wal_senders: 0,
    }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function exitOf(child: ChildProcess): Promise<ServerExit> {
  return new Promise((resolve) => {
    // 'close' comes after the last line of output, which says why.
    child.once('close', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
}

/** Waits for a query to succeed; false when the server ended or the deadline passed. */
async function answers(attempt: Attempt, deadline: number): Promise<boolean> {
  let ended = false;
  void attempt.exited.then(() => (ended = true));
  while (!ended && Date.now() < deadline) {
    if (await makeDatabase(attempt.maintenanceUrl)) return true;
    await sleep(checkEveryMs);
  }
  return false;
}

async function makeDatabase(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether what the server said goes away by itself. */
function isPassing(said: string, { port }: PostmasterOptions): boolean {
  if (/shared memory block|lock file ".*" already exists/.test(said)) return true;
  return !port && /could not bind|could not create any TCP/.test(said);
}

function sentenceOf(said: string, port: number): string {
  if (/could not bind|could not create any TCP/.test(said)) {
    return `The embedded PostgreSQL cannot listen on port ${port}: something else does.`;
  }
  const reason =
    said
      .split('\n')
      .filter((line) => /FATAL|ERROR|PANIC|error/.test(line))
      .at(-1) ?? said.split('\n').at(-1);
  return `The embedded PostgreSQL did not start: ${reason || 'it ended without a word'}.`;
}
