import { expect, it } from 'vitest';
import { wordVectors } from '../../embedding/fixtures/word-vectors.ts';
import { alikeWords } from './alike-words.ts';

it('lets words of like meaning stand for a word, each for less than the word itself', () => {
  const alike = alikeWords('Which doctor refused the money?', wordVectors);
  const others = alike.get('doctor') ?? [];
  expect(others.map(({ term }) => term)).toContain('physician');
  for (const { share } of others) expect(share).toBeLessThanOrEqual(0.9);
});

it('lets nothing stand for names, numbers and words that hold a sentence together', () => {
  const alike = alikeWords('What did Bishop Robin sell in 1689?', wordVectors);
  expect([...alike.keys()]).toEqual(['sell']);
});
