import { describe, expect, it } from 'vitest';
import type { Logger } from '@ensure-study/kit/logger';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger } from '@ensure-study/testkit/logger';
import { runWorkers } from './run-workers.ts';

/** Workers on a queue of numbers; time stands still until the test moves it. */
function startWorkers(work: (item: number, signal: AbortSignal) => Promise<void>, concurrency = 1) {
  const clock = createFakeClock();
  const queue: number[] = [];
  let looks = 0;
  const workers = runWorkers({
    work: async (signal) => {
      looks += 1;
      const item = queue.shift();
      if (item === undefined) return false;
      await work(item, signal);
      return true;
    },
    ...{ concurrency, clock, idleMs: 1_000, logger: silentLogger },
  });
  return { ...workers, clock, queue, looks: () => looks };
}

describe('workers', () => {
  it('take one piece after another without waiting, and sleep when there is none', async () => {
    const done: number[] = [];
    const workers = startWorkers(async (item) => void done.push(item));
    workers.queue.push(1, 2, 3);
    workers.wake();
    await expect.poll(() => done).toEqual([1, 2, 3]);
    await expect.poll(() => workers.clock.sleeping).toBe(1);
    await workers.close();
  });

  it('look again when they are woken, and when nobody woke them', async () => {
    const workers = startWorkers(async () => undefined);
    await expect.poll(() => workers.clock.sleeping).toBe(1);
    workers.wake();
    await expect.poll(workers.looks).toBe(2);
    await expect.poll(() => workers.clock.sleeping).toBe(1);
    await workers.clock.advance(1_000);
    await expect.poll(workers.looks).toBe(3);
    await workers.close();
  });

  it('are woken one by one where that is asked, and a call while all are busy is not missed', async () => {
    let finish = (): void => undefined;
    const workers = startWorkers(() => new Promise<void>((resolve) => (finish = resolve)), 3);
    await expect.poll(() => workers.clock.sleeping).toBe(3);
    workers.wake(1);
    await expect.poll(() => [workers.looks(), workers.clock.sleeping]).toEqual([4, 3]);
    await workers.close();
    const busy = startWorkers(() => new Promise<void>((resolve) => (finish = resolve)));
    await expect.poll(() => busy.clock.sleeping).toBe(1);
    busy.queue.push(1);
    busy.wake(1);
    await expect.poll(() => busy.queue.length).toBe(0);
    busy.wake(1);
    finish();
    // At first, for what was queued, after it, and once more for the call.
    await expect.poll(() => [busy.looks(), busy.clock.sleeping]).toEqual([4, 1]);
    await busy.close();
  });

  it('say once that no work can be taken, however often they try, and once that it is taken again', async () => {
    const clock = createFakeClock();
    const lines: unknown[] = [];
    const write = (...written: unknown[]) => void lines.push(written.at(-1));
    let looks = 0;
    const workers = runWorkers({
      work: async () => {
        looks += 1;
        if (looks <= 3) throw new Error(`the store is away\nat look ${looks}`);
        return false;
      },
      ...{ concurrency: 1, clock, idleMs: 1_000, logger: { warn: write, info: write } as unknown as Logger },
    });
    for (const look of [1, 2, 3, 4]) {
      await expect.poll(() => [looks, clock.sleeping]).toEqual([look, 1]);
      await clock.advance(1_000);
    }
    expect(lines).toEqual(['no work can be taken at the moment', 'work is taken again']);
    await workers.close();
  });

  it('go on after a failure', async () => {
    const done: number[] = [];
    const workers = startWorkers(async (item) => {
      if (item === 1) throw new Error('the store is away');
      done.push(item);
    });
    workers.queue.push(1, 2);
    workers.wake();
    await expect.poll(() => workers.clock.sleeping).toBe(1);
    await workers.clock.advance(1_000);
    await expect.poll(() => done).toEqual([2]);
    await workers.close();
  });

  it('work side by side, up to their number', async () => {
    const begun: number[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const workers = startWorkers((item) => (begun.push(item), held), 2);
    workers.queue.push(1, 2, 3);
    workers.wake();
    await expect.poll(() => begun).toEqual([1, 2]);
    release();
    await expect.poll(() => begun).toEqual([1, 2, 3]);
    await workers.close();
  });

  it('tell the work in hand to stop and wait for it at the end', async () => {
    const ended: string[] = [];
    const workers = startWorkers(
      (_item, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(void ended.push('given back')), { once: true });
        }),
    );
    workers.queue.push(1);
    workers.wake();
    await expect.poll(() => workers.queue.length).toBe(0);
    await workers.close();
    expect(ended).toEqual(['given back']);
  });
});
