import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, it } from 'vitest';
import { createBulkhead, Overloaded } from './resilience.ts';

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

it('does not begin what was given up while it waited', async () => {
  const inTurn = createBulkhead({ name: 'core', runningMax: 1, waitingMax: 1 });
  const { begun, work, ends } = openWork();
  const caller = new AbortController();
  const first = inTurn(work);
  const second = inTurn(work, caller.signal);
  caller.abort();
  ends[0]?.();
  await first;
  await expect(second).rejects.toThrow();
  expect(begun()).toBe(1);
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
