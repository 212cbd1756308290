import { expect, test } from 'vitest';
import { stem } from '../fixtures/lesson-class.ts';
import { checkSentence } from './model-answer.ts';
import { readPassage } from './read-passage.ts';
import { takeMarks } from './reference-marks.ts';

const passages = [
  'In list[0] stands the first entry of a list. The third entry of a list stands in list[2].',
  'Water boils at 100 °C.[1] The basis[1] of this is its pressure.',
];

test.each([
  ['Water boils at 100 °C [2].', 'Water boils at 100 °C.', [2]],
  ['Water boils[2] at 100 °C[1, 2].', 'Water boils at 100 °C.', [2, 1, 2]],
  ['Both say so [1] [2].', 'Both say so.', [1, 2]],
  ['Both say so [ 2 ][1,].', 'Both say so.', [2, 1]],
  ['This is[1] the basis[2].', 'This is the basis.', [1, 2]],
])('"%s" names passages', (text, words, numbers) => {
  expect(takeMarks(text, passages)).toEqual({ words, numbers });
});

test.each([
  ['The third entry is list[2] [1].', 'The third entry is list[2].', [1]],
  ['It swaps a[7] and b[9].', 'It swaps a[7] and b[9].', []],
  ['The corner is matrix[0][1] [1].', 'The corner is matrix[0][1].', [1]],
  ['An empty pair is written [ ] or [].', 'An empty pair is written [ ] or [].', []],
])('"%s" keeps the places of a list', (text, words, numbers) => {
  expect(takeMarks(text, passages)).toEqual({ words, numbers });
});

const reads = passages.map((text, rank) =>
  readPassage(
    { materialId: 'm', materialName: 'm.md', page: null, start: 0, text, headings: [] },
    rank,
    stem,
  ),
);
const shown = (sentence: string) =>
  checkSentence(sentence, reads, [], stem)?.parts.find(({ kind }) => kind === 'token');

test('a sentence about a place of a list is shown with it, and with another place it is not', () => {
  expect(shown('The third entry of a list stands in list[2] [1].')).toMatchObject({
    text: 'The third entry of a list stands in list[2]. [1]',
  });
  expect(shown('The third entry of a list stands in list[3] [1].')).toBeUndefined();
});

test('a footnote of the passage does not hide that a sentence names it', () => {
  expect(shown('Water boils[2] at 100 °C.')).toMatchObject({ text: 'Water boils at 100 °C. [1]' });
});

test('a long text without marks is read in no time', () => {
  const begunAt = performance.now();
  takeMarks('a'.repeat(200_000), passages);
  takeMarks('[1 '.repeat(50_000), passages);
  expect(performance.now() - begunAt).toBeLessThan(1_000);
});
