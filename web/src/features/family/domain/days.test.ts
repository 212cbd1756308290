import { describe, expect, it } from 'vitest';
import { lastFourWeeks, summedDays } from './days.ts';

const day = (date: string, questionsAsked: number, materialsOpened = 0, attemptsSubmitted = 0) => ({
  date,
  questionsAsked,
  materialsOpened,
  attemptsSubmitted,
});

describe('summedDays', () => {
  it('adds up every kind, and shows only days on which something was done, newest first', () => {
    const summed = summedDays([day('2026-01-01', 2), day('2026-01-02', 0), day('2026-01-03', 1, 4, 1)]);
    expect(summed).toMatchObject({ questionsAsked: 3, materialsOpened: 4, attemptsSubmitted: 1 });
    expect(summed.busy.map(({ date }) => date)).toEqual(['2026-01-03', '2026-01-01']);
  });
});

describe('lastFourWeeks', () => {
  it('are 28 whole days that end with today', () => {
    expect(lastFourWeeks(new Date('2026-03-29T13:00:00Z'))).toEqual({
      from: '2026-03-02T00:00:00.000Z',
      to: '2026-03-30T00:00:00.000Z',
    });
  });
});
