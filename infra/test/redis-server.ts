/** A Redis server for the suites of what is kept in it. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '@ensure-study/kit/logger';
import { describeRedis } from '@ensure-study/stores/kv/describe-redis';
import { freePort } from '@ensure-study/stores/sql/free-port';
import { findProgram } from './find-program.ts';

export interface RedisServer extends AsyncDisposable {
  url: string;
  version: string;
}

const startWithinMs = 15_000;
const logger = createLogger('test', 'silent');

/** The server that `REDIS_URL_TEST` names, or one started from an installed program; undefined where there is neither. */
export async function openRedisServer(
  source: Record<string, string | undefined>,
): Promise<RedisServer | undefined> {
  const given = source.REDIS_URL_TEST;
  if (given) {
    const { version } = await describeRedis(given, logger);
    return { url: given, version, [Symbol.asyncDispose]: async () => {} };
  }
  const program = await findProgram('redis-server', source.PATH ?? '');
  return program ? start(program) : undefined;
}

/** On the loopback, a port and a folder of its own, without anything kept; nothing is left of it after disposal. */
async function start(program: string): Promise<RedisServer> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'ensure-redis-'));
  const port = await freePort();
  const settings = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'];
  const server = spawn(program, [...settings, '--dir', home], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) =>
    server.once('exit', () => resolve()).once('error', () => resolve()),
  );
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  try {
    const url = `redis://127.0.0.1:${port}`;
    return { url, version: await versionOnceUp(url), [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function versionOnceUp(url: string): Promise<string> {
  const until = Date.now() + startWithinMs;
  for (;;) {
    try {
      return (await describeRedis(url, logger)).version;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(50);
    }
  }
}
