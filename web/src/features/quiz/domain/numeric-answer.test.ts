import { expect, it } from 'vitest';
import { readNumber } from './numeric-answer.ts';

it('reads points, commas, powers of ten, signs, digits of other scripts and the unit', () => {
  const texts = ['9.81', ' 9,81 ', '−3', '1.5e3', '.5', '2 m/s', '९.८', '3×10⁸ m/s', '1.234,5'];
  expect(texts.map((text) => readNumber(text, 'm/s'))).toEqual([
    [9.81],
    [9.81],
    [-3],
    [1500],
    [0.5],
    [2],
    [9.8],
    [3e8],
    [1234.5],
  ]);
});

it('tells both readings where there are two, and none of what is no number', () => {
  expect(readNumber('1,234', null)).toEqual([1.234, 1234]);
  expect(['', 'nine', '1.2.3', '5 kg', '1e999'].flatMap((text) => readNumber(text, 'm/s'))).toEqual([]);
});
