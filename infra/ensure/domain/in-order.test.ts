import { expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

it('gives results in the order of the items, whichever ends first, never working on more than allowed', async () => {
  const waiting: (() => void)[] = [];
  let most = 0;
  let working = 0;
  const work = async (item: number) => {
    working += 1;
    most = Math.max(most, working);
    await new Promise<void>((resolve) => waiting.push(resolve));
    working -= 1;
    return item * 10;
  };
  const results: number[] = [];
  const reading = (async () => {
    for await (const result of inOrder([1, 2, 3, 4, 5, 6, 7], 3, work)) results.push(result);
  })();
  // The latest started ends first, each time.
  while (results.length < 7) {
    waiting.pop()?.();
    await new Promise(setImmediate);
  }
  await reading;
  expect(results).toEqual([10, 20, 30, 40, 50, 60, 70]);
  expect(most).toBe(3);
});

it('fails with the first failure, and leaves no other unhandled', async () => {
  const work = (item: number) => (item > 1 ? Promise.reject(new Error(`no ${item}`)) : Promise.resolve(item));
  const results: number[] = [];
  await expect(
    (async () => {
      for await (const result of inOrder([1, 2, 3], 3, work)) results.push(result);
    })(),
  ).rejects.toThrow('no 2');
  expect(results).toEqual([1]);
});
