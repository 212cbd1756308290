import { expect, test } from 'vitest';
import { createEmbeddedPassageIndex } from './embedded-index.ts';
import type { IndexedPassage } from './port.ts';

const classroomId = 'class';
const passage = (passageId: string, text: string): IndexedPassage => ({
  ...{ passageId, classroomId, materialId: 'book', text, vectors: [] },
});
const index = createEmbeddedPassageIndex({
  load: async () => [
    passage('physician', 'The physician declined the reward.'),
    passage('doctor', 'A doctor lived in the harbour street.'),
    passage('boats', 'Boats lay in the harbour.'),
  ],
});
const alike = new Map([
  ['doctor', [{ term: 'physician', share: 0.8 }]],
  ['refus', [{ term: 'declin', share: 0.7 }]],
]);

test('a passage in other words is found by what may stand for the words asked for', async () => {
  const { retrieval, hits } = await index.search({
    ...{ classroomId, text: 'Which doctor refused?', alike, limit: 3 },
  });
  expect(retrieval).toBe('KEYWORD');
  expect(hits[0]).toMatchObject({ passageId: 'physician', keyword: 0, score: 1 });
  expect(hits[1]?.passageId).toBe('doctor');
});

test('without them the order is BM25, and so is the score of words with them', async () => {
  const plain = await index.search({ classroomId, text: 'Which doctor refused?', limit: 3 });
  expect(plain.hits.map(({ passageId }) => passageId)).toEqual(['doctor']);
  const { hits } = await index.search({ classroomId, text: 'Which doctor refused?', alike, limit: 3 });
  expect(hits.find(({ passageId }) => passageId === 'doctor')?.keyword).toBe(plain.hits[0]?.keyword);
});

test('a word that stands there itself counts for more than one that stands for it', async () => {
  const { hits } = await index.search({ classroomId, text: 'doctor', alike, limit: 3 });
  expect(hits.map(({ passageId }) => passageId)).toEqual(['doctor', 'physician']);
});
