import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSpeller, editsBetween } from './spelling.ts';

const { nearest } = createSpeller(
  new Map([
    ['photosynthesi', 5],
    ['gravit', 3],
    ['force', 9],
    ['horse', 1],
    ['mass', 2],
  ]),
);

test('a misspelt word stands for the nearest one: one edit, two in long words, a swap counting once', () => {
  expect(nearest('fotosynthesi')).toBe('photosynthesi');
  expect(nearest('garvit')).toBe('gravit');
  expect(nearest('grvait')).toBe('gravit');
  expect(nearest('napoleon')).toBeUndefined();
});

test('of equally near words the commoner one wins', () => {
  expect(nearest('forse')).toBe('force');
});

test('short words and numbers are not guessed', () => {
  expect(nearest('mas')).toBeUndefined();
  expect(createSpeller(new Map([['1906', 1]])).nearest('1905')).toBeUndefined();
});

test('edits are counted as the plain definition counts them', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const expected = plainEdits(one, other);
      expect(editsBetween(one, other, 7)).toBe(expected);
      expect(editsBetween(other, one, 7)).toBe(expected);
      expect(editsBetween(one, other, 2)).toBe(Math.min(expected, 3));
    }),
  );
});

/** Optimal string alignment, straight from its definition. */
function plainEdits(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const [beforeA, beforeB] = [a.slice(0, -1), b.slice(0, -1)];
  const options = [
    plainEdits(beforeA, b) + 1,
    plainEdits(a, beforeB) + 1,
    plainEdits(beforeA, beforeB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    options.push(plainEdits(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...options);
}
