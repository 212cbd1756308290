import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { startOf } from '@ensure-study/stores/sql/server-processes';
import { describe, expect, it, vi } from 'vitest';
import type { JobSettings } from './job-settings.ts';
import { runJob, type Sign } from './run-job.ts';

const settings: JobSettings = {
  keyspace: 'counts',
  topicPrefix: 'of-a-test.',
  checkpoint: '/nowhere',
  ...{ spark: {}, kafka: {}, cassandra: {} },
};
const limits = { startWithinMs: 20_000, stallAfterMs: 20_000, stopWithinMs: 20_000 };

/** A job in Node in place of the one in Python: `script` is what it does. */
function start(script: string, change: Partial<typeof limits> = {}) {
  const log = new PassThrough();
  const signs: Sign[] = [];
  const run = runJob({
    command: { program: process.execPath, args: ['-e', script], env: { ...process.env } },
    ...{ settings, log, limits: { ...limits, ...change } },
    onSign: (sign) => void signs.push(sign),
  });
  return { run, signs, logged: () => (log.end(), text(log)) };
}
const tell = (sign: object) => `console.log(${JSON.stringify(JSON.stringify(sign))});`;
const stayForEver = 'setInterval(() => {}, 1e6);';
const isThere = (pid: number) => startOf(pid) !== undefined;

describe('a run of the Spark job', () => {
  it('is handed its settings, and tells its signs of life apart from what else is said', async () => {
    const script = `process.stdin.once('data', (line) => {
      ${tell({ sign: 'batch', batch: 1, events: 7 })}
      console.log('a word'); console.log(JSON.parse(line).topicPrefix); process.exit(0);
    });`;
    const { run, signs, logged } = start(script);
    expect(await run.ended).toEqual({ how: 'ended with code 0', wasWell: true, isToReadAnew: false });
    expect(signs).toEqual([{ sign: 'batch', batch: 1, events: 7 }]);
    expect(await logged()).toBe('a word\nof-a-test.\n');
  });

  it('that falls silent in the middle of a batch is ended, and what it has started with it', async () => {
    const script = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', '${stayForEver}'], { stdio: 'ignore' });
      process.on('SIGTERM', () => {});
      console.log(child.pid);
      ${tell({ sign: 'batch' })}
      ${stayForEver}`;
    const { run, logged } = start(script, { stallAfterMs: 100 });
    expect(await run.ended).toEqual({
      how: 'gave no sign of life for 0.1 s and was ended',
      ...{ wasWell: true, isToReadAnew: false },
    });
    const child = Number(await logged());
    await vi.waitFor(() => expect(isThere(child)).toBe(false));
  });

  it('that never comes to life is ended, too', async () => {
    const { run } = start(stayForEver, { startWithinMs: 100 });
    expect((await run.ended).wasWell).toBe(false);
  });

  it('leaves nothing behind when it ends by itself', async () => {
    const script = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', '${stayForEver}'], { stdio: 'ignore' });
      console.log(child.pid);
      child.once('spawn', () => process.exit(3));`;
    const { run, logged } = start(script);
    expect(await run.ended).toEqual({ how: 'ended with code 3', wasWell: false, isToReadAnew: true });
    const child = Number(await logged());
    await vi.waitFor(() => expect(isThere(child)).toBe(false));
  });

  it('is stopped in order, and by force when it does not listen', async () => {
    const polite = start(
      `process.on('SIGTERM', () => process.exit(0)); ${tell({ sign: 'started' })} ${stayForEver}`,
    );
    await vi.waitFor(() => expect(polite.signs).toHaveLength(1));
    await polite.run.stop();
    expect((await polite.run.ended).how).toBe('ended with code 0');
    const deaf = start(`process.on('SIGTERM', () => {}); ${tell({ sign: 'started' })} ${stayForEver}`, {
      stopWithinMs: 50,
    });
    await vi.waitFor(() => expect(deaf.signs).toHaveLength(1));
    await deaf.run.stop();
    expect((await deaf.run.ended).how).toBe('was ended by SIGKILL');
  });

  it('whose program is not there says so', async () => {
    const log = new PassThrough();
    const command = { program: '/nowhere/python', args: [] };
    const run = runJob({ command, settings, limits, log, onSign: () => {} });
    expect((await run.ended).how).toMatch(/^could not be started: .*ENOENT/);
  });
});
