import { expect, it } from 'vitest';
import { createRandom, createZipf } from './zipf.ts';

it('draws the same places for the same seed', () => {
  const draw = (seed: number) => {
    const next = createZipf(100, 1.1, createRandom(seed));
    return Array.from({ length: 50 }, next);
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('draws the k-th place as often as the law says', () => {
  const [count, exponent, draws] = [20, 1, 100_000];
  const next = createZipf(count, exponent, createRandom(1));
  const drawn = Array.from({ length: count }, () => 0);
  for (let n = 0; n < draws; n += 1) {
    const place = next();
    drawn[place] = (drawn[place] ?? 0) + 1;
  }
  const total = drawn.reduce((sum, _, place) => sum + 1 / (place + 1), 0);
  drawn.forEach((times, place) =>
    expect(Math.abs(times / draws - 1 / (place + 1) / total)).toBeLessThan(0.005),
  );
});
