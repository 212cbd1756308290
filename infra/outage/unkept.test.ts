import { expect, it } from 'vitest';
import { unkeptInOutage, type Window } from './unkept.ts';

const window = (reads: Partial<Window['reads']>, slowestRefusalMs = 0): Window => ({
  reads: { fresh: 0, replica: 0, cache: 0, refused: 0, slowestMs: 0, ...reads },
  slowestRefusalMs,
});
const back = window({ fresh: 50 });
const first = window({ fresh: 3, replica: 40, refused: 2 }, 2_400);
const next = window({ replica: 50 }, 40);

it('takes an outage through which people go on reading, with what was on its way refused in the first moments', () => {
  expect(unkeptInOutage('replica', [first, next, next], back)).toEqual([]);
});

it('tells of reads that are refused later on, however many are answered', () => {
  expect(unkeptInOutage('replica', [first, window({ replica: 1, refused: 19 }), next], back)).toEqual([
    '19 reads were refused when the outage was known',
  ]);
});

it('tells of a write that is refused too late, in whichever window', () => {
  for (const during of [
    [window({ replica: 9 }, 2_501), next],
    [first, window({ replica: 9 }, 2_501)],
  ])
    expect(unkeptInOutage('replica', during, back)).toEqual([
      'a write was refused after 2501 ms, not within 2000 ms',
    ]);
});

it('tells of reads that come from elsewhere, and of those that are not fresh afterwards', () => {
  expect(unkeptInOutage('cache', [first, next], next)).toEqual([
    'what was read meanwhile did not come from the cache throughout',
    'what was read afterwards was not fresh',
  ]);
});
