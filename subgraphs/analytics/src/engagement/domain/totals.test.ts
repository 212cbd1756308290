import { expect, test } from 'vitest';
import { monthsOf, yearsOf } from './day-range.ts';
import { joinDays, toTotals } from './totals.ts';

test('a kind that is counted in several places is summed up, and one that is not is nought', () => {
  const counted = [
    { deed: 'QUESTION_ASKED' as const, times: 2 },
    { deed: 'QUESTION_ASKED' as const, times: 1 },
    { deed: 'ATTEMPT_SUBMITTED' as const, times: 4 },
  ];
  expect(toTotals(counted)).toEqual({ questionsAsked: 3, materialsOpened: 0, attemptsSubmitted: 4 });
});

test('parts of one day are one day, oldest first', () => {
  const part = (date: string, activePeople: number) => ({
    ...{ date, activePeople, questionsAsked: 1, materialsOpened: 2, attemptsSubmitted: 3 },
  });
  expect(joinDays([part('2026-01-02', 1), part('2026-01-01', 5), part('2026-01-02', 2)])).toEqual([
    part('2026-01-01', 5),
    { ...part('2026-01-02', 3), questionsAsked: 2, materialsOpened: 4, attemptsSubmitted: 6 },
  ]);
});

test('a range touches its months and years, both ends included', () => {
  expect(monthsOf({ from: '2025-11-30', to: '2026-02-01' })).toEqual([
    ...['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01'],
  ]);
  expect(monthsOf({ from: '0099-12-31', to: '0100-01-01' })).toEqual(['0099-12-01', '0100-01-01']);
  expect(monthsOf({ from: '9999-12-01', to: '9999-12-31' })).toEqual(['9999-12-01']);
  expect(yearsOf({ from: '2025-12-31', to: '2026-01-01' })).toEqual([2025, 2026]);
});
