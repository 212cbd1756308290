import { expect, it } from 'vitest';
import { createBacklog } from './backlog.ts';

const mebibytes = 1024 * 1024;

function open() {
  const now = { ms: 0, bytes: 0 };
  const backlog = createBacklog(
    () => now.bytes,
    () => now.ms,
  );
  return (ms: number, bytes: number) => {
    Object.assign(now, { ms, bytes });
    return backlog.isTooLong();
  };
}

it('is too long when much waits for long, and not when it comes in a burst that is read', () => {
  const isTooLong = open();
  expect([isTooLong(0, 3 * mebibytes), isTooLong(900, 2 * mebibytes), isTooLong(990, 0)]).toEqual([
    false,
    false,
    false,
  ]);
  expect([isTooLong(2_000, 2 * mebibytes), isTooLong(2_900, 2 * mebibytes)]).toEqual([false, false]);
  expect(isTooLong(3_001, 2 * mebibytes)).toBe(true);
});

it('is too long at once when more waits than may ever wait', () => {
  expect(open()(0, 5 * mebibytes)).toBe(true);
});
