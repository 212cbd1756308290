import { expect, it } from 'vitest';
import { findCues, wordsOf } from './find-words.ts';

const cues = [
  'Magma rises slowly',
  'through the crust.',
  'Lava, however, flows.',
  'Der Vulkan Ätna',
  'ज्वालामुखी फटता है',
].map((text, n) => ({ startMs: n, endMs: n + 1, speaker: n === 2 ? 'Ms Ferrari' : null, text }));
const find = (query: string, limit = 9) => findCues(cues, wordsOf(query), limit).map(({ index }) => index);

it('finds every word, in any case, with or without accents, by its beginning, and by who said it', () => {
  expect(find('MAGMA slow')).toEqual([0]);
  expect(find('atna vulkan')).toEqual([3]);
  expect(find('ferrari lava')).toEqual([2]);
  expect(find('ज्वालामुखी')).toEqual([4]);
  expect(find('agma')).toEqual([]);
  expect(find('magma ätna')).toEqual([]);
});

it('finds a sentence that goes on in the next cue once, where it begins', () => {
  expect(find('magma crust')).toEqual([0]);
  expect(find('crust')).toEqual([1]);
});

it('finds as many as asked for, and nothing for a query without words', () => {
  expect(find('the rises flows', 1)).toEqual([]);
  expect(findCues(cues, ['l'], 1)).toHaveLength(1);
  expect(wordsOf(' ?! … ')).toEqual([]);
});
