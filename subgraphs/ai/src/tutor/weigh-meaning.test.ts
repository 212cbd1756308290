import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import type { TextEmbedder } from '../retrieval/ports.ts';
import { gatherEvidence, readPassage } from './domain/evidence.ts';
import { judge } from './domain/judgement.ts';
import { analyseQuestion } from './domain/question.ts';
import { stem } from './fixtures/lesson-class.ts';
import { weighMeaning } from './weigh-meaning.ts';

const text = 'The gardener waters the roses. Rex guards the yard at night.';
const passage = { materialId: 'm', materialName: 'yard.md', page: null, start: 0, text, headings: [] };
const question = analyseQuestion('Which dog protects the house?', stem);
const candidates = gatherEvidence(question, [readPassage(passage, 0, stem)]);
const signal = new AbortController().signal;

/** Knows that dogs and Rex are one. */
const embedder: TextEmbedder = {
  model: 'two directions',
  dimensions: 2,
  embedQuery: async (words) => Float32Array.from(/dog|Rex/.test(words) ? [1, 0] : [0, 1]),
  embedWindows: async () => [],
};

test('a sentence that means what is asked comes first, though it shares fewer words', async () => {
  const weighed = await weighMeaning({ embedder, logger: silentLogger }, question, candidates, signal);
  const [best] = judge(question, weighed ?? [], true).ranked;
  expect(best?.read.units[best.index]?.text).toBe('Rex guards the yard at night.');
  expect(best?.evidence.meaning).toBe(1);
});

test('without a model, or when it fails, words decide; a caller who gave up is told', async () => {
  expect(await weighMeaning({ logger: silentLogger }, question, candidates, signal)).toBeUndefined();
  const broken = { ...embedder, embedQuery: () => Promise.reject(new Error('gone')) };
  expect(
    await weighMeaning({ embedder: broken, logger: silentLogger }, question, candidates, signal),
  ).toBeUndefined();
  const gone = AbortSignal.abort(new Error('nobody waits'));
  await expect(
    weighMeaning({ embedder: broken, logger: silentLogger }, question, candidates, gone),
  ).rejects.toThrow('nobody waits');
});
