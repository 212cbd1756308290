import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it, vi } from 'vitest';
import { DeadlineExceeded } from './deadline.ts';
import { createBulkhead, createGuard, isHeldBack, Overloaded } from './resilience.ts';

/** Work that ends when it is told to. */
function openWork() {
  const ends: (() => void)[] = [];
  return { begun: () => ends.length, work: () => new Promise<void>((resolve) => ends.push(resolve)), ends };
}

it('lets in as much as is allowed at a time, lets so much more wait, and refuses what comes then', async () => {
  const inTurn = createBulkhead({ name: 'core', runningMax: 2, waitingMax: 1 });
  const { begun, work, ends } = openWork();
  const [first, second, third] = [inTurn(work), inTurn(work), inTurn(work)];
  await expect(inTurn(work)).rejects.toThrow(Overloaded);
  expect(begun()).toBe(2);
  ends[0]?.();
  await first;
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun()).toBe(3);
  for (const end of ends) end();
  await Promise.all([second, third]);
});

it('does not begin what was given up while it waited, and lets in who waits behind it', async () => {
  const inTurn = createBulkhead({ name: 'core', runningMax: 1, waitingMax: 2 });
  const { begun, work, ends } = openWork();
  const caller = new AbortController();
  const first = inTurn(work);
  const second = inTurn(work, caller.signal);
  const third = inTurn(work);
  caller.abort(new Error('the page was closed'));
  ends[0]?.();
  await first;
  await expect(second).rejects.toThrow('the page was closed');
  await vi.waitFor(() => expect(begun()).toBe(2));
  ends[1]?.();
  await third;
});

it('does what has waited in the context that it came with, not in that of whoever made room', async () => {
  const inTurn = createBulkhead({ name: 'core', runningMax: 1, waitingMax: 1 });
  const { work, ends } = openWork();
  const who = new AsyncLocalStorage<string>();
  const first = who.run('first', () => inTurn(work));
  const second = who.run('second', () => inTurn(async () => who.getStore()));
  ends[0]?.();
  await first;
  expect(await second).toBe('second');
});

describe('a guard', () => {
  const endless = () => new Promise<never>(() => {});

  it('tries again what failed, and no more often than it may', async () => {
    const guard = createGuard({ name: 'core', retry: { timesMax: 2, fromMs: 1, mostMs: 2 } });
    const work = vi.fn().mockRejectedValueOnce(new Error('hiccup')).mockResolvedValueOnce('answer');
    expect(await guard(work)).toBe('answer');
    const broken = vi.fn().mockRejectedValue(new Error('away'));
    await expect(guard(broken)).rejects.toThrow('away');
    expect(broken).toHaveBeenCalledTimes(3);
  });

  it('rests once so many have failed, says so once, and neither asks nor counts meanwhile', async () => {
    const onBreak = vi.fn();
    const breaker = { failuresMax: 2, restMs: 60_000, onBreak };
    const guard = createGuard({ name: 'core', breaker });
    const away = new Error('away');
    const work = vi.fn().mockRejectedValue(away);
    for (const _ of [1, 2]) await expect(guard(work)).rejects.toThrow('away');
    const held = await guard(work).catch((error: unknown) => error);
    expect(isHeldBack(held)).toBe(true);
    expect(work).toHaveBeenCalledTimes(2);
    expect(onBreak.mock.calls).toEqual([[away]]);
  });

  it('says of one outage once that it began and once that it is over, however often it looks meanwhile', async () => {
    vi.useFakeTimers();
    const told: string[] = [];
    const breaker = {
      ...{ failuresMax: 1, restMs: 1_000 },
      onBreak: () => told.push('away'),
      onReset: () => told.push('back'),
    };
    const guard = createGuard({ name: 'core', breaker });
    for (const _ of [1, 2, 3]) {
      await expect(guard(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
      vi.advanceTimersByTime(1_000);
    }
    expect(told).toEqual(['away']);
    await guard(async () => 'answer');
    expect(told).toEqual(['away', 'back']);
    await expect(guard(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(told).toEqual(['away', 'back', 'away']);
    vi.useRealTimers();
  });

  it('takes what is no failure of the dependency for neither', async () => {
    const mistake = new Error('a mistake of ours');
    const guard = createGuard({
      name: 'core',
      retry: { timesMax: 2, fromMs: 1, mostMs: 2 },
      breaker: { failuresMax: 1, restMs: 60_000 },
      isFailure: (error) => error !== mistake,
    });
    const work = vi.fn().mockRejectedValue(mistake);
    for (const _ of [1, 2]) await expect(guard(work)).rejects.toBe(mistake);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('ends an attempt at its deadline, which counts as a failure, and a call at its own', async () => {
    const patient = createGuard({
      ...{ name: 'core', attemptMs: 5 },
      breaker: { failuresMax: 1, restMs: 60_000 },
    });
    await expect(patient(endless)).rejects.toThrow(DeadlineExceeded);
    expect(isHeldBack(await patient(endless).catch((error: unknown) => error))).toBe(true);
    const hasty = createGuard({ name: 'core', deadlineMs: 5, bulkhead: { runningMax: 1, waitingMax: 1 } });
    const calls = [hasty(endless), hasty(endless)];
    for (const call of calls) await expect(call).rejects.toThrow(DeadlineExceeded);
  });

  it('gives up with its caller, for the caller’s own reason', async () => {
    const caller = new AbortController();
    const call = createGuard({ name: 'core', attemptMs: 60_000 })(endless, caller.signal);
    caller.abort(new Error('the page was closed'));
    await expect(call).rejects.toThrow('the page was closed');
  });
});
