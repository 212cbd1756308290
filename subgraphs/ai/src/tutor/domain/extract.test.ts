import { expect, test } from 'vitest';
import { stem } from '../fixtures/lesson-class.ts';
import { gatherEvidence, readPassage } from './evidence.ts';
import { toExtract } from './extract.ts';
import { judge } from './judgement.ts';
import { answerOf } from './passage.ts';
import { analyseQuestion } from './question.ts';

const text =
  'The Tower of Hercules in Spain is the oldest lighthouse still in use. Its lamp stands 57 metres above the ground.';
const passage = {
  passageId: 'p1',
  materialId: 'm1',
  materialName: 'lighthouses.md',
  page: null,
  start: 0,
  end: text.length,
  text,
  headings: ['Lighthouses'],
  score: 1,
  keyword: 1,
  ordinal: 0,
};

test('a sentence that was cited before does not take its neighbour with it', () => {
  const question = analyseQuestion(
    'How high above the ground does the lamp of the Tower of Hercules stand?',
    stem,
  );
  const judgement = judge(question, gatherEvidence(question, [readPassage(passage, 0, stem)]), false);
  const end = text.indexOf(' Its lamp');
  const said = [{ number: 1, materialId: 'm1', page: null, start: 0, end, quote: text.slice(0, end) }];
  expect(answerOf(toExtract(question, judgement))).toContain('Tower of Hercules in Spain');
  const rest = answerOf(toExtract(question, judgement, { said }));
  expect(rest).toContain('57 metres above the ground. [2]');
  expect(rest).not.toContain('oldest lighthouse');
});
