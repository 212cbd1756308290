import { expect, it } from 'vitest';
import { amountsOf, busyDays, everyDay } from './engagement.ts';

const day = (date: string, activePeople: number, questionsAsked: number) => ({
  date,
  activePeople,
  questionsAsked,
  materialsOpened: 0,
  attemptsSubmitted: 0,
});
const span = { from: '2026-02-27T00:00:00.000Z', to: '2026-03-03T00:00:00.000Z' };
const days = everyDay([day('2026-02-28', 2, 5), day('2026-03-02', 3, 1), day('2026-03-03', 9, 9)], span);

it('shows every day of the span, quiet ones too, and none outside it', () => {
  expect(days.map(({ date, activePeople }) => [date, activePeople])).toEqual([
    ['2026-02-27', 0],
    ['2026-02-28', 2],
    ['2026-03-01', 0],
    ['2026-03-02', 3],
  ]);
});

it('tells the most on one day and the sum, and names the busy days, newest first', () => {
  expect(amountsOf(days, 'activePeople')).toEqual({ most: 3, sum: 5 });
  expect(amountsOf([], 'questionsAsked')).toEqual({ most: 0, sum: 0 });
  expect(busyDays(days).map(({ date }) => date)).toEqual(['2026-03-02', '2026-02-28']);
});
