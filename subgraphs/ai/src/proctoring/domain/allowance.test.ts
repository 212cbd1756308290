import { expect, test } from 'vitest';
import { allowanceAt, observationsAtOnce, observationsMax, sizeOf } from './allowance.ts';
import { heartbeatMs } from './rules.ts';

test('grows with the time since the attempt began, from the first moment to what an attempt may hold', () => {
  expect([-5_000, 0].map(allowanceAt)).toEqual([observationsAtOnce, observationsAtOnce]);
  expect(allowanceAt(60_000)).toBe(observationsAtOnce + 60 * 30);
  expect(allowanceAt(7 * 24 * 3_600_000)).toBe(observationsMax);
});

test('a page at rest does not reach it in two days', () => {
  const twoDaysMs = 48 * 3_600_000;
  expect(twoDaysMs / heartbeatMs).toBeLessThan(allowanceAt(twoDaysMs));
});

test('an empty batch is not free', () => {
  expect(sizeOf({ observations: [] })).toBe(1);
  expect(
    sizeOf({
      observations: [
        { t: 0, kind: 'COPY' },
        { t: 0, kind: 'COPY' },
      ],
    }),
  ).toBe(2);
});
