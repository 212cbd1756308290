import { expect, it } from 'vitest';
import { percentile, tally } from './tally.ts';

it('tells what was missed, heard twice and heard late', () => {
  expect(tally([1, 2, 3, 4], [1, 2, 3, 4])).toEqual({ missed: 0, doubled: 0, disordered: 0 });
  expect(tally([1, 2, 3, 4], [1, 3, 4])).toEqual({ missed: 1, doubled: 0, disordered: 0 });
  expect(tally([1, 2, 3], [1, 2, 2, 3, 1])).toEqual({ missed: 0, doubled: 2, disordered: 1 });
});

it('has a percentile that is one of the values', () => {
  expect([0.5, 0.99, 1].map((share) => percentile([4, 1, 3, 2], share))).toEqual([2, 4, 4]);
  expect(percentile([], 0.5)).toBe(0);
});
