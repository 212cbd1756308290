import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { supervise, type Supervised } from './supervise.ts';
import { openServiceLog } from './service-log.ts';

let folder: string;
let service: Supervised | undefined;
let said: string[];
let pids: number[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'supervise-'));
  said = [];
  pids = [];
});
afterEach(async () => {
  await service?.stop(1_000);
  service = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function start(source: string, readyWithinMs?: number) {
  const program = path.join(folder, 'program.mjs');
  await writeFile(program, source);
  service = supervise({
    name: 'core',
    program,
    env: process.env,
    logFolder: folder,
    say: (line) => void said.push(line),
    onStart: (pid) => void pids.push(pid),
    ...(readyWithinMs && { readyWithinMs }),
  });
  return service;
}
const stay = 'setInterval(() => {}, 1000);';
const listen = "process.send({ ready: 'http://127.0.0.1:1' });";
const isGone = (pid: number) => {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
};

describe('a supervised service', () => {
  it('that never listens is ended and reported after its deadline, with what it wrote last', async () => {
    const { ready } = await start(`console.error('waiting for nothing'); ${stay}`, 1_500);
    await expect(ready).rejects.toThrow(/^core did not listen within 1500 ms and was ended.*waiting/s);
    expect(isGone(pids[0] as number)).toBe(true);
  });

  it('that hangs when it is started again is ended and started once more', async () => {
    const mark = JSON.stringify(path.join(folder, 'runs'));
    const source = `import { appendFileSync, readFileSync } from 'node:fs';
      appendFileSync(${mark}, '.');
      const runs = readFileSync(${mark}, 'utf8').length;
      if (runs !== 2) ${listen}
      if (runs === 1) setTimeout(() => process.exit(3), 50);
      ${stay}`;
    const { ready } = await start(source, 1_500);
    await ready;
    await vi.waitFor(() => expect(said).toContain('core is back.'), { timeout: 15_000 });
    expect(pids).toHaveLength(3);
    expect(said.join('\n')).toContain('core did not listen within 1500 ms and was ended');
  });

  it('runs on when its log cannot be written, and that is said once', async () => {
    await symlink('/dev/full', path.join(folder, 'core.log'));
    const { ready, stop } = await start(
      `let lines = 0; setInterval(() => { console.log('line'); if (++lines === 5) ${listen} }, 10);`,
    );
    await ready;
    await stop(1_000);
    expect(said).toEqual([
      `The log ${path.join(folder, 'core.log')} cannot be written (ENOSPC); lines are lost.`,
    ]);
  });

  it('keeps its last words in the log', async () => {
    const { ready, stop } = await start(
      `process.on('SIGTERM', () => process.stdout.write('farewell\\n', () => process.exit(0))); ${listen} ${stay}`,
    );
    await ready;
    await stop(1_000);
    expect(await readFile(path.join(folder, 'core.log'), 'utf8')).toContain('farewell');
  });
});

describe('a log', () => {
  it('takes no more room than twice its bound, and keeps the newest lines', async () => {
    const file = path.join(folder, 'rotated.log');
    const log = openServiceLog({ file, bytesMax: 1_000, say: (line) => void said.push(line) });
    for (let line = 0; line < 200; line++) log.write(`${String(line).padStart(99)}\n`);
    await new Promise<void>((resolve) => log.end(resolve));
    expect((await stat(file)).size).toBeLessThanOrEqual(1_000);
    expect((await stat(`${file}.1`)).size).toBeLessThanOrEqual(1_000);
    const kept = (await readFile(`${file}.1`, 'utf8')) + (await readFile(file, 'utf8'));
    const numbers = kept.trim().split(/\s+/).map(Number);
    expect(numbers).toEqual(
      Array.from({ length: numbers.length }, (_, index) => 200 - numbers.length + index),
    );
    expect(said).toEqual([]);
  });
});
