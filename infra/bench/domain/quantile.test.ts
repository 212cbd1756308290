import { expect, it } from 'vitest';
import { quantile } from './quantile.ts';

it('gives the sample of the nearest rank, whatever the order of the samples', () => {
  const samples = [50, 10, 40, 20, 30];
  expect([0, 0.2, 0.5, 0.8, 0.99, 1].map((share) => quantile(samples, share))).toEqual([
    10, 10, 30, 40, 50, 50,
  ]);
  expect(samples).toEqual([50, 10, 40, 20, 30]);
  expect(quantile([], 0.5)).toBeNaN();
});
