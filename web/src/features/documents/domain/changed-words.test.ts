import { expect, it } from 'vitest';
import { changedWords } from './changed-words.ts';

it.each([
  ['The limpet holds on.', 'The whelk holds on.', ['The ', 'limpet', ' holds on.']],
  ['The limpet holds on.', 'The limpet holds.', ['The limpet ', 'holds on.', '']],
  ['The limpet holds.', 'The old limpet holds.', ['The ', '', 'limpet holds.']],
  ['same', 'same', ['same', '', '']],
  ['', 'words', ['', '', '']],
])('marks in %j what %j has not', (text, other, [before, changed, after]) => {
  expect(changedWords(text, other)).toEqual({ before, changed, after });
});
