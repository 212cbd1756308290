import { expect, test } from 'vitest';
import { withoutRepeats } from './without-repeats.ts';

const lesson =
  'The tide in the bay rises by 4 metres twice a day, because the Moon pulls the sea towards it, and the water that is heaped up there travels along the coast as a wave.';
const texts = (all: string[], limit = 10) =>
  withoutRepeats(
    all.map((text) => ({ text })),
    limit,
  ).map(({ text }) => text);

test('the same text, or one with other blanks, signs and a word changed, takes one place, the better one', () => {
  const again = lesson.replaceAll(' ', '\n').replace('.', ' !').toUpperCase();
  const nearly = lesson.replace('travels', 'runs');
  const long = `${lesson} ${lesson.replaceAll('tide', 'flood').replaceAll('bay', 'gulf')}`;
  expect(texts([lesson, again])).toEqual([lesson]);
  expect(texts([nearly, 'Cells divide.', lesson.concat(' So it is.')])).toHaveLength(3);
  expect(texts([long, long.replace('travels', 'runs')])).toEqual([long]);
});

test('a text that differs in a number, or goes on with what the other ends with, says something else', () => {
  const other = lesson.replace('4 metres', '7 metres');
  const next = `${lesson.slice(-60)} ${'It is highest two days after the full moon, and lowest between. '.repeat(3)}`;
  expect(texts([lesson, other, next])).toEqual([lesson, other, next]);
});

test('there are never more than asked for, and short texts are compared whole', () => {
  expect(texts(['one', 'two', 'one', 'three'], 2)).toEqual(['one', 'two']);
  expect(texts(['', ''])).toEqual(['']);
});
