import { expect, test } from 'vitest';
import { firstOfWeeks, toWeeks, weekOf } from './weeks.ts';

const at = (iso: string) => Date.parse(iso);

test('a week begins on Monday at midnight, UTC, across the turn of a year', () => {
  for (const day of ['2026-12-28T00:00:00Z', '2026-12-31T12:00:00Z', '2027-01-03T23:59:59Z'])
    expect(weekOf(at(day))).toBe(at('2026-12-28T00:00:00Z'));
  expect(weekOf(at('2027-01-04T00:00:00Z'))).toBe(at('2027-01-04T00:00:00Z'));
  expect(firstOfWeeks(at('2027-01-04T09:00:00Z'), 2)).toBe(at('2026-12-28T00:00:00Z'));
});

test('every week is there, and what was not measured is null rather than nothing', () => {
  const counts = { turns: 5, answered: 3, abstained: 1, refused: 1, up: 2, down: 0, wrongSources: 1 };
  const counted = { startsAt: at('2027-01-04T00:00:00Z'), ...counts, medianFirstWordsMs: 420 };
  expect(toWeeks([counted], at('2027-01-11T08:00:00Z'), 2)).toEqual([
    { ...counted, answeredShare: 0.75 },
    {
      ...{
        startsAt: at('2027-01-11T00:00:00Z'),
        turns: 0,
        answered: 0,
        abstained: 0,
        refused: 0,
        up: 0,
        down: 0,
      },
      ...{ wrongSources: 0, medianFirstWordsMs: null, answeredShare: null },
    },
  ]);
});
