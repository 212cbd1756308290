import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findEngine } from './engine.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'engine-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program `docker` that does this. */
function docker(script: string): { PATH: string } {
  const file = path.join(folder, 'docker');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return { PATH: `${folder}:/usr/bin:/bin` };
}

describe('an engine of Docker', () => {
  it('is found where it answers and has Compose', async () => {
    const source = docker('case "$1" in info) echo 28.2.2;; compose) echo 2.36.0;; esac');
    expect(await findEngine(source)).toEqual({ program: path.join(folder, 'docker'), version: '28.2.2' });
  });

  it.each([
    ['that is not there', 'exit 1', 'its engine does not answer'],
    ['of which only the client is there', 'echo', 'its engine does not answer'],
    ['without Compose', '[ "$1" = info ] && echo 28.2.2', 'it has no Compose'],
  ])('%s is none', async (_which, script, reason) => {
    expect(await findEngine(docker(script))).toEqual({ reason });
  });

  it('that hangs is none', async () => {
    expect(await findEngine(docker('exec sleep 60'), 100)).toEqual({ reason: 'its engine does not answer' });
  });

  it('needs a program', async () => {
    expect(await findEngine({ PATH: folder })).toEqual({ reason: 'there is no docker on PATH' });
  });
});
