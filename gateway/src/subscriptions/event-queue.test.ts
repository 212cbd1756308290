import { expect, it } from 'vitest';
import { createEventQueue } from './event-queue.ts';

it('hands on in order what was pushed before and while somebody reads', async () => {
  const queue = createEventQueue<number>(10);
  queue.push(1);
  const reader = queue[Symbol.asyncIterator]();
  expect(await reader.next()).toEqual({ done: false, value: 1 });
  const waiting = reader.next();
  queue.push(2);
  expect(await waiting).toEqual({ done: false, value: 2 });
});

it('delivers what waits before it ends or fails', async () => {
  const queue = createEventQueue<number>(10);
  queue.push(1);
  queue.fail(new Error('lost'));
  const seen: number[] = [];
  await expect(
    (async () => {
      for await (const event of queue) seen.push(event);
    })(),
  ).rejects.toThrow('lost');
  expect(seen).toEqual([1]);
});

it('takes no more than may wait, and nothing after its end', () => {
  const queue = createEventQueue<number>(2);
  expect([queue.push(1), queue.push(2), queue.push(3)]).toEqual([true, true, false]);
  const ended = createEventQueue<number>(2);
  ended.end();
  expect(ended.push(1)).toBe(false);
});
