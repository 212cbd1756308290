import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobEnd, JobRun, Sign } from './run-job.ts';
import { superviseJob } from './supervise-job.ts';

let checkpoint: string;
beforeEach(() => void (checkpoint = mkdtempSync(path.join(os.tmpdir(), 'checkpoint-'))));
afterEach(() => rmSync(checkpoint, { recursive: true, force: true }));

const silent: JobEnd = { how: 'gave no sign of life', wasWell: true, isToReadAnew: false };

/** A job that is ended by the test, and time that passes at once. */
function supervised(open: () => Promise<string> = async () => checkpoint) {
  const runs: { checkpoint: string; end(how: JobEnd): void; sign(sign: Sign): void; isStopped: boolean }[] =
    [];
  const said: string[] = [];
  const slept: number[] = [];
  const job = superviseJob({
    open,
    async run(where, onSign): Promise<JobRun> {
      let end!: (how: JobEnd) => void;
      const ended = new Promise<JobEnd>((resolve) => (end = resolve));
      const run = { checkpoint: where, end, sign: onSign, isStopped: false };
      runs.push(run);
      const stop = async () => {
        run.isStopped = true;
        end({ ...silent, how: 'ended with code 0' });
      };
      return { ended, stop, kill: () => end({ ...silent, how: 'was ended by SIGKILL' }) };
    },
    clock: { now: () => 0, sleep: async (ms: number) => void slept.push(ms) },
    say: (line) => said.push(line),
  });
  const begun = (count: number) => vi.waitFor(() => expect(runs).toHaveLength(count));
  return { job, runs, said, slept, begun };
}

describe('the supervisor of the Spark job', () => {
  it('starts it again from its checkpoint, whatever ended it, and counts on', async () => {
    const { job, runs, said, begun } = supervised();
    await begun(1);
    runs[0]?.sign({ sign: 'batch', events: 3 });
    runs[0]?.end(silent);
    await begun(2);
    runs[1]?.sign({ sign: 'batch', events: 4 });
    job.kill();
    await begun(3);
    expect(runs.map((run) => run.checkpoint)).toEqual([checkpoint, checkpoint, checkpoint]);
    expect(job.counts()).toEqual({ starts: 3, batches: 2, events: 7 });
    expect(said[0]).toMatch(/^The Spark job gave no sign of life; it is started again in \d+ ms\.$/);
    await job.stop();
  });

  it('waits longer after each failure, thirty seconds at most, and shortly again once it was well', async () => {
    const { job, runs, slept, begun } = supervised();
    for (let turn = 1; turn <= 9; turn += 1) {
      await begun(turn);
      runs[turn - 1]?.end({ ...silent, wasWell: turn === 9 });
    }
    await begun(10);
    expect(slept[0]).toBeLessThanOrEqual(500);
    expect(slept[7]).toBeGreaterThanOrEqual(15_000);
    expect(Math.max(...slept)).toBeLessThanOrEqual(30_000);
    expect(slept[8]).toBeLessThanOrEqual(500);
    await job.stop();
  });

  it('starts nothing while a store is away, and says so once', async () => {
    let tries = 0;
    const { job, said, begun } = supervised(async () => {
      tries += 1;
      if (tries < 3) throw new Error('Cassandra is not there\nand more');
      return checkpoint;
    });
    await begun(1);
    expect(said).toEqual(['The Spark job waits: Cassandra is not there']);
    expect(job.counts().starts).toBe(1);
    await job.stop();
  });

  it('forgets the checkpoint of a Kafka that does not hold what it expects', async () => {
    const { job, runs, begun } = supervised();
    await begun(1);
    runs[0]?.end({ ...silent, isToReadAnew: true });
    await begun(2);
    expect(existsSync(checkpoint)).toBe(false);
    await job.stop();
  });

  it('stops in order and starts nothing afterwards', async () => {
    const { job, runs, begun } = supervised();
    await begun(1);
    await job.stop();
    expect(runs.map(({ isStopped }) => isStopped)).toEqual([true]);
  });
});
