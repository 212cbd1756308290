import { expect, test } from 'vitest';
import { toPlaces } from './hit-places.ts';

test('a passage is placed by each way alone, equals together, and by none that says nothing of it', () => {
  expect(
    toPlaces([
      { keywordScore: 2, meaningScore: 0.4 },
      { keywordScore: 0, meaningScore: 0.9 },
      { keywordScore: 2, meaningScore: -0.1 },
      { keywordScore: 3, meaningScore: null },
    ]),
  ).toEqual([
    { byWords: 2, byMeaning: 2 },
    { byWords: null, byMeaning: 1 },
    { byWords: 2, byMeaning: 3 },
    { byWords: 1, byMeaning: null },
  ]);
  expect(toPlaces([])).toEqual([]);
});
