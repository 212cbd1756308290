import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { envFileFolder, readEnvFile, removeEnvFile, writeEnvFile } from './env-file.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(path.join(os.tmpdir(), 'env-file-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const variables = {
  DATABASE_URL: 'postgres://ensure:a-b_c$HOME#x@127.0.0.1:20001/ensure_study?sslmode=disable',
  CASSANDRA_DATACENTER: 'datacenter1',
};

describe('.env.stack', () => {
  it('says the same to Node and to a shell', () => {
    writeEnvFile(root, variables, '/data');
    expect(readEnvFile(root)).toEqual(variables);
    const script = 'set -a; . ./.env.stack; printf "%s\\n%s" "$DATABASE_URL" "$CASSANDRA_DATACENTER"';
    expect(execFileSync('sh', ['-c', script], { cwd: root, encoding: 'utf8' }).split('\n')).toEqual(
      Object.values(variables),
    );
  });

  it('is for its owner alone, and gone once the stack is down', () => {
    writeEnvFile(root, variables, '/data');
    expect(statSync(path.join(root, '.env.stack')).mode & 0o777).toBe(0o600);
    removeEnvFile(root);
    expect(readEnvFile(root)).toBeUndefined();
    expect(envFileFolder(root)).toBeUndefined();
  });

  it('says whose stack it is about', () => {
    writeEnvFile(root, variables, '/data of "mine"');
    expect(envFileFolder(root)).toBe('/data of "mine"');
    expect(readEnvFile(root)).toEqual(variables);
  });

  it('is not written with a value that could not be read back', () => {
    expect(() => writeEnvFile(root, { REDIS_URL: "redis://it's" }, '/data')).toThrow(
      'REDIS_URL cannot be written',
    );
  });
});
