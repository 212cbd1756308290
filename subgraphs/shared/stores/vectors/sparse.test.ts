import { expect, test } from 'vitest';
import { numberOf, toPassageVector, toQueryVector } from './sparse.ts';

test('forms of one word have one number, which no release changes', () => {
  expect(toQueryVector('photosynthesizing').indices).toEqual(toQueryVector('photosynthesized').indices);
  expect(numberOf('a')).toBe(0xe40c292c);
  expect(numberOf('पौधे')).toBe(numberOf('पौधे'));
});

test('a word counts more the oftener it stands there, less and less so, and less in a long passage', () => {
  const weight = (text: string) => {
    const { indices, values } = toPassageVector(text);
    return values[indices.indexOf(numberOf('cell'))] ?? 0;
  };
  const [once, twice, thrice] = [weight('cell'), weight('cell cell'), weight('cell cell cell')];
  expect(twice).toBeGreaterThan(once);
  expect(thrice - twice).toBeLessThan(twice - once);
  expect(weight(`cell ${'wall '.repeat(500)}`)).toBeLessThan(once);
});

test('a question asks for each of its words once, and for nothing when it has only stop words', () => {
  expect(toQueryVector('cell cell walls').values).toEqual([1, 1]);
  expect(toQueryVector('what is it')).toEqual({ indices: [], values: [] });
});
