import { expect, test } from 'vitest';
import { stem } from '../fixtures/lesson-class.ts';
import { enumerationOf } from './enumeration.ts';
import { gatherEvidence } from './evidence.ts';
import { judge } from './judgement.ts';
import { answerOf, type Passage } from './passage.ts';
import { analyseQuestion } from './question.ts';
import { quoteAnswer } from './quote-answer.ts';
import { readPassage } from './read-passage.ts';

let start = 0;
function passage(headings: string[], text: string): Passage {
  start += 1_000;
  return { materialId: 'm', materialName: 'bridges.md', page: null, start, text, headings, keyword: 1 };
}
const bridges = [
  passage(['Bridges', 'Kinds of bridge', 'Beam'], 'A beam bridge lies on piers. It is short.'),
  passage(['Bridges', 'Kinds of bridge', 'Arch'], 'An arch bridge pushes outwards.'),
  passage(['Bridges', 'History'], 'The first kinds of bridge were logs.'),
].map((one, rank) => readPassage(one, rank, stem));
const section = [
  passage(
    ['Bridges', 'Three kinds of bridge'],
    'A beam bridge lies on piers. The oldest beam bridge was a log. An arch bridge pushes outwards.',
  ),
].map((one, rank) => readPassage(one, rank, stem));

function answer(ask: string, reads: typeof bridges): string {
  const question = analyseQuestion(ask, stem);
  const judgement = { ...judge(question, gatherEvidence(question, reads)), answered: true };
  return answerOf(quoteAnswer([{ asked: ask, question, judgement }]));
}

test('each section of the kinds is told of, in the order of the text, and nothing beside them', () => {
  expect(answer('What are the kinds of bridge?', [...bridges].reverse())).toBe(
    'A beam bridge lies on piers. [1] An arch bridge pushes outwards. [2]',
  );
});

test('who asks for more kinds than are found is told that it is a part', () => {
  expect(answer('What are the three kinds of bridge?', bridges)).toMatch(
    /\[2\] This is only a part: 2 of 3\.$/,
  );
  expect(answer('What kinds of bridge are there?', section)).toBe(
    'A beam bridge lies on piers. [1] An arch bridge pushes outwards. [2] This is only a part: 2 of 3.',
  );
});

test('one thing is asked for, or another number is announced: nothing is told one by one', () => {
  const found = (ask: string) => enumerationOf(analyseQuestion(ask, stem), section);
  expect(found('What is an arch bridge?')).toBeUndefined();
  expect(found('What are the two kinds of bridge?')).toBeUndefined();
  expect(found('What are the three kinds of tunnel?')).toBeUndefined();
});
