import { expect, test } from 'vitest';
import { takeMarks } from './reference-marks.ts';

const passages = ['In list[0] stands the first entry.', 'Water boils at 100 °C.'];

test.each([
  ['Water boils at 100 °C [2].', 'Water boils at 100 °C.', [2]],
  ['Water boils[2] at 100 °C[1, 2].', 'Water boils at 100 °C.', [2, 1, 2]],
  ['Both say so [1] [2].', 'Both say so.', [1, 2]],
])('"%s" names passages', (text, words, numbers) => {
  expect(takeMarks(text, passages)).toEqual({ words, numbers });
});

test.each([
  ['The third entry is list[2] [1].', 'The third entry is list[2].', [1]],
  ['It swaps a[7] and b[9].', 'It swaps a[7] and b[9].', []],
  ['An empty pair is written [ ] or [].', 'An empty pair is written [ ] or [].', []],
])('"%s" keeps the places of a list', (text, words, numbers) => {
  expect(takeMarks(text, passages)).toEqual({ words, numbers });
});
