/** A PostgreSQL server that is not ours, for the suites of everything that is said to run on any. */
import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeDatabase } from '@ensure-study/stores/sql/describe';
import { freePort } from '@ensure-study/stores/sql/free-port';
import { giveTo, serverIdentity } from '@ensure-study/stores/sql/server-identity';
import { isProgram } from './find-program.ts';

export interface PostgresServer extends AsyncDisposable {
  /** Of a database on it, by an account that may create others. */
  url: string;
  version: string;
}

const startWithinMs = 30_000;
const debianFolder = '/usr/lib/postgresql';

/** The server that `DATABASE_URL_TEST` names, or one started from installed programs; undefined where there is neither. */
export async function openPostgres(
  source: Record<string, string | undefined>,
): Promise<PostgresServer | undefined> {
  const given = source.DATABASE_URL_TEST;
  if (given) {
    const { version } = await describeDatabase(given);
    return { url: given, version, [Symbol.asyncDispose]: async () => {} };
  }
  const programs = await findPostgres(source.PATH ?? '');
  return programs ? start(programs) : undefined;
}

/** The folder that holds all of the programs. */
export async function findPostgres(
  searchPath: string,
  programs = ['initdb', 'postgres'],
): Promise<string | undefined> {
  const versions = (await readdir(debianFolder).catch(() => [])).sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...searchPath.split(path.delimiter).filter(Boolean),
    ...versions.map((version) => path.join(debianFolder, version, 'bin')),
  ];
  for (const folder of folders) {
    const present = await Promise.all(programs.map((name) => isProgram(path.join(folder, name))));
    if (present.every(Boolean)) return folder;
  }
  return undefined;
}

/** Starts a server on a folder and a port of its own; nothing is left of it after disposal. */
async function start(programs: string): Promise<PostgresServer> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'ensure-postgres-'));
  const identity = serverIdentity(home);
  giveTo(identity, home);
  await chmod(home, 0o700);
  const as = { ...identity, cwd: home, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const made = spawnSync(
    path.join(programs, 'initdb'),
    [
      '-D',
      path.join(home, 'cluster'),
      '-U',
      'test',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    { ...as, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', port, max_connections: 300, fsync: 'off' };
  const server = spawn(
    path.join(programs, 'postgres'),
    [
      ...['-D', path.join(home, 'cluster'), '-k', ''],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  server.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2_000)));
  const ended = new Promise<void>((resolve) =>
    server.once('exit', () => resolve()).once('error', () => resolve()),
  );
  const close = async () => {
    server.kill('SIGINT');
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  try {
    const url = `postgres://test@127.0.0.1:${port}/postgres`;
    return { url, version: await versionOnceUp(url), [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw new Error(`The PostgreSQL of ${programs} did not start: ${said}`, { cause: error });
  }
}

async function versionOnceUp(url: string): Promise<string> {
  const until = Date.now() + startWithinMs;
  for (;;) {
    try {
      return (await describeDatabase(url)).version;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(100);
    }
  }
}
