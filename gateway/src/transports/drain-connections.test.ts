import { expect, it } from 'vitest';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { drainConnections } from './drain-connections.ts';
import type { LiveConnection } from './socket-registry.ts';

function open(count: number) {
  const clock = createFakeClock();
  const begun = clock.now();
  const closedAt: number[] = [];
  const codes = new Set<number>();
  const connections = new Set<LiveConnection>();
  for (let index = 0; index < count; index++)
    connections.add({
      close(code) {
        codes.add(code);
        closedAt.push(clock.now() - begun);
      },
    });
  let isDone = false;
  const drain = (windowMs: number) => {
    const done = drainConnections({ connections: () => connections, windowMs, clock });
    void done.then(() => (isDone = true));
    return done;
  };
  return { clock, connections, closedAt, codes, drain, isDone: () => isDone };
}

it('closes two thousand connections a few at a time, each once, all within the window', async () => {
  const { clock, closedAt, codes, drain, isDone } = open(2_000);
  void drain(3_000);
  await clock.advance(3_000);
  expect([closedAt.length, [...codes], isDone()]).toEqual([2_000, [1001], true]);
  for (let from = 0; from < 3_000; from += 500) {
    const inHalfSecond = closedAt.filter((at) => at >= from && at < from + 500).length;
    expect(inHalfSecond).toBeGreaterThan(300);
    expect(inHalfSecond).toBeLessThan(400);
  }
});

it.each([0, 1])('takes no time for %s', async (count) => {
  const { closedAt, clock, drain } = open(count);
  await drain(3_000);
  expect([closedAt.length, clock.sleeping]).toEqual([count, 0]);
});

it('closes all at once where there is no window', async () => {
  const { closedAt, drain } = open(50);
  await drain(0);
  expect(closedAt).toHaveLength(50);
});

it('waits for nobody who has left by themselves', async () => {
  const { clock, connections, closedAt, drain, isDone } = open(10);
  void drain(3_000);
  await clock.advance(0);
  connections.clear();
  await clock.advance(50);
  expect([closedAt.length, isDone()]).toEqual([1, true]);
});
