import { expect, test } from 'vitest';
import { blend, blendRelative, type Candidate } from './blend.ts';

const byWords = (share: number, dense?: number): Candidate => ({
  passageId: 'words',
  keyword: share * 10,
  dense,
});
const byMeaning: Candidate = { passageId: 'meaning', keyword: 0, dense: 0.6 };
const best = (candidates: Candidate[], options = { denseWeight: 0.6, asked: 10 }) =>
  blend(candidates, options).toSorted((one, other) => other.score - one.score)[0]?.passageId;

test('words that cover most of a question outweigh a nearer meaning, and those that cover little do not', () => {
  expect(best([byWords(0.9, 0.3), byMeaning])).toBe('words');
  expect(best([byWords(0.3, 0.3), byMeaning])).toBe('meaning');
  expect(best([byWords(0.3, 0.59), byMeaning])).toBe('meaning');
});

test('a passage that waits for its vectors is found by its words, before one that is merely near', () => {
  expect(best([byWords(1), byMeaning, { ...byMeaning, passageId: 'far', dense: 0.2 }])).toBe('words');
});

test('a share of 0 leaves the order to the words, however few there are, and one of 1 to meaning', () => {
  expect(best([byWords(0.1, 0.1), byMeaning], { denseWeight: 0, asked: 10 })).toBe('words');
  expect(best([byWords(1, 0.1), byMeaning], { denseWeight: 1, asked: 10 })).toBe('meaning');
  expect(best([byMeaning], { denseWeight: 0.6, asked: 0 })).toBe('meaning');
});

test('scores of a server that tells no weights are compared with the best of each way', () => {
  expect(blendRelative([byWords(0.2, 0.2), byMeaning], 0.7).map(({ score }) => score)).toEqual([
    expect.closeTo(0.3),
    expect.closeTo(0.7),
  ]);
});
