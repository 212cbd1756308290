import { expect, test } from 'vitest';
import { createFakeClock } from './clock.ts';

test('a fake clock stands still, and ends sleeps in their order when it is moved', async () => {
  const clock = createFakeClock(1_000);
  const ended: string[] = [];
  void clock.sleep(20).then(() => ended.push(`second at ${clock.now()}`));
  void clock.sleep(10).then(() => ended.push(`first at ${clock.now()}`));
  await clock.advance(15);
  expect(ended).toEqual(['first at 1010']);
  expect(clock.sleeping).toBe(1);
  await clock.advance(5);
  expect(ended).toEqual(['first at 1010', 'second at 1020']);
});

test('a fake sleep ends with the reason of its signal', async () => {
  const clock = createFakeClock();
  const stop = new AbortController();
  const sleep = clock.sleep(1_000, stop.signal);
  stop.abort(new Error('no longer wanted'));
  await expect(sleep).rejects.toThrow('no longer wanted');
  expect(clock.sleeping).toBe(0);
});
