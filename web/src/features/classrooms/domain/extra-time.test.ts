import { expect, it } from 'vitest';
import { choiceOf, extraShareOf, extraTimeChoices, timeFactorOf } from './extra-time.ts';

it('offers what is usual, and shows whatever else was given as another amount', () => {
  expect([1, 1.25, 1.5, 2, 1.3, 5].map(extraShareOf).map(choiceOf)).toEqual([...extraTimeChoices, 'another']);
});

it('gives the server the share that was written, without the dust of decimal fractions', () => {
  expect([0, 0.25, 0.1, 0.335, 4].map(timeFactorOf)).toEqual([1, 1.25, 1.1, 1.335, 5]);
  expect(extraShareOf(timeFactorOf(0.335))).toBe(0.335);
});
