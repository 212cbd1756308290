import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStack } from './open-stack.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'open-stack-'));
  chmodSync(dataDir, 0o711);
  mkdirSync(path.join(dataDir, 'stack'));
  writeFileSync(path.join(dataDir, 'stack', 'ports.json'), '{"redis.clients": 20001}');
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const titles = (source: Record<string, string>) =>
  openStack({ root: dataDir, dataDir, source }).map(({ title }) => title);

it('a server that a variable names takes the place of one of the stack, a foreign primary also that of the standby', () => {
  const own = ['mongodb (FerretDB 1.24.2)', 'cassandra 5.0.9', 'kafka 4.4.0'];
  expect(titles({ REDIS_URL: 'redis://elsewhere', DATABASE_URL: 'postgres://elsewhere/x' })).toEqual([
    'postgres (DATABASE_URL)',
    'redis (REDIS_URL)',
    ...own,
    'qdrant',
  ]);
});

it('a shell that has read .env.stack still means the servers of the stack, though they do not run', () => {
  expect(titles({ REDIS_URL: 'redis://127.0.0.1:20001' })).toEqual(titles({}));
});
