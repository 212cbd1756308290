import { createFakeClock } from '@ensure-study/testkit/clock';
import { expect, test } from 'vitest';
import type { ActivityStore } from '../engagement/ports.ts';
import { countedUpTo } from './counted-up-to.ts';

const clock = createFakeClock('2026-01-05T08:00:00.000Z');
const ask = (hasAny: boolean, oldestAt: string | null) =>
  countedUpTo({
    clock,
    backlog: { oldestAt: async () => (oldestAt === null ? null : new Date(oldestAt)) },
    activity: { hasAny: async () => hasAny } as ActivityStore,
  });

test('is nothing before the first event that counts', async () => {
  expect(await ask(false, null)).toBeNull();
});
test('is now when nothing waits', async () => {
  expect(await ask(true, null)).toEqual(new Date(clock.now()));
});
test('stays where the oldest waiting event was appended while counting stands still', async () => {
  expect(await ask(true, '2026-01-05T07:00:00.000Z')).toEqual(new Date('2026-01-05T07:00:00.000Z'));
});
test('is never later than now, even when the clock of the database is ahead', async () => {
  expect(await ask(true, '2026-01-05T08:00:01.000Z')).toEqual(new Date(clock.now()));
});
