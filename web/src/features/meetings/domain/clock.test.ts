import { expect, it } from 'vitest';
import { nextHour, toClock, toMinutes } from './clock.ts';

it('writes times of a recording as players do', () => {
  expect([0, 9_999, 61_000, 3_723_400].map(toClock)).toEqual(['0:00', '0:09', '1:01', '1:02:03']);
});

it('counts whole minutes, at least one', () => {
  expect([0, 29_000, 95_000, 3_600_000].map(toMinutes)).toEqual([1, 1, 2, 60]);
});

it('offers the next full hour', () => {
  const { startsAt, endsAt } = nextHour(Date.UTC(2026, 0, 5, 8, 20));
  expect([startsAt, endsAt].map((at) => at.toISOString())).toEqual([
    '2026-01-05T09:00:00.000Z',
    '2026-01-05T09:45:00.000Z',
  ]);
});
