import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { shareReads } from './share-reads.ts';

it('reads once for all who ask in one moment for the same, and anew for who asks once it has begun', async () => {
  const begun: string[] = [];
  let answer!: (rows: number) => void;
  const read = shareReads((stream, after) => {
    begun.push(`${stream} ${after}`);
    return new Promise<number>((resolve) => (answer = resolve));
  });
  const together = [read('a', '1'), read('a', '1')];
  await nextTurn();
  await nextTurn();
  expect(begun).toEqual(['a 1']);
  const first = answer;
  const later = read('a', '1');
  first(1);
  expect(await Promise.all(together)).toEqual([1, 1]);
  await nextTurn();
  await nextTurn();
  expect(begun).toEqual(['a 1', 'a 1']);
  answer(2);
  expect(await later).toBe(2);
});

it('reads apart what is not the same, and fails for all who asked together', async () => {
  const begun: string[] = [];
  const read = shareReads(async (stream, after) => {
    begun.push(`${stream} ${after}`);
    throw new Error('away');
  });
  const asked = [read('a', '1'), read('a', '2'), read('b', undefined), read('a', '1')];
  const settled = await Promise.allSettled(asked);
  expect(settled.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  expect(begun).toEqual(['a 1', 'a 2', 'b undefined']);
});
