import { expect, it } from 'vitest';
import { fromLocalMoment, toLocalMoment } from './local-moment.ts';

it('keeps a moment to the minute on its way through the field, whatever the zone', () => {
  const moment = '2026-03-29T09:30:00.000Z';
  expect(fromLocalMoment(toLocalMoment(moment))).toBe(moment);
});

it('holds nothing for nothing', () => {
  expect([toLocalMoment(null), fromLocalMoment(''), fromLocalMoment('2026-')]).toEqual(['', null, null]);
});
