import { expect, test } from 'vitest';
import { toBars } from './week-bars.ts';

const week = (turns: number, answered: number, abstained: number, refused = 0) => ({
  ...{ startsAt: `${turns}`, turns, answered, abstained, refused },
});

test('the parts of a week are drawn to the scale of the busiest one', () => {
  expect(toBars([week(10, 5, 2, 1), week(4, 4, 0), week(0, 0, 0)])).toEqual([
    { startsAt: '10', answered: 50, abstained: 20, refused: 10, rest: 20 },
    { startsAt: '4', answered: 40, abstained: 0, refused: 0, rest: 0 },
    { startsAt: '0', answered: 0, abstained: 0, refused: 0, rest: 0 },
  ]);
  expect(toBars([week(0, 0, 0)])).toEqual([
    { startsAt: '0', answered: 0, abstained: 0, refused: 0, rest: 0 },
  ]);
});
