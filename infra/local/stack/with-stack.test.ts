import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeEnvFile } from './env-file.ts';
import { withStack } from './with-stack.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(path.join(os.tmpdir(), 'with-stack-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('--stack', () => {
  it('adds the stack, under what the person has set', () => {
    writeEnvFile(root, { REDIS_URL: 'redis://stack', KAFKA_BOOTSTRAP_SERVERS: 'stack:1' }, '/data');
    const source = { REDIS_URL: 'redis://mine', KAFKA_BOOTSTRAP_SERVERS: '' };
    expect(withStack(source, ['--stack'], root)).toEqual({
      REDIS_URL: 'redis://mine',
      KAFKA_BOOTSTRAP_SERVERS: 'stack:1',
    });
    expect(withStack(source, [], root)).toEqual(source);
  });

  it('is refused, with what to do, where no stack is up', () => {
    expect(() => withStack({}, ['--stack'], root)).toThrow('npm run stack:up');
  });
});
