import { expect, test } from 'vitest';
import { claimAsRead, conversationAsRead } from './as-read.ts';

const turn = (n: number) => ({ question: `question ${n}`, answer: `answer ${n}` });
const manyWords = (word: string, count: number) => Array.from({ length: count }, () => word).join(' ');

test('the latest of four turns stands first, so that the oldest is what has no room', () => {
  expect(conversationAsRead('and why?', [0, 1, 2, 3, 4].map(turn))).toEqual({
    next: 'and why?',
    before: 'question 4 answer 4 | question 3 answer 3 | question 2 answer 2 | question 1 answer 1',
  });
});

test('of long texts the beginnings are read, and lines are no matter', () => {
  const long = { question: manyWords('q', 50), answer: `first\n\n${manyWords('a', 50)}` };
  expect(conversationAsRead(`why\tso ${manyWords('n', 50)}`, [long])).toEqual({
    next: `why so ${manyWords('n', 38)}`,
    before: `${manyWords('q', 30)} first ${manyWords('a', 29)}`,
  });
});

test.each(['और क्यों?', 'почему?', 'what is आसमान'])('"%s" is in a script that is not read', (next) => {
  expect(conversationAsRead(next, [turn(1)])).toBeUndefined();
  expect(claimAsRead(next, 'evidence')).toBeUndefined();
});

test.each(['why is α-decay slow?', '¿y por qué?', '2 + 2 = ?', 'für wen?'])('"%s" is read', (next) => {
  expect(conversationAsRead(next, [turn(1)])?.next).toBe(next);
});

test('a sentence is read whole, and of what it cites as much as was fitted on', () => {
  expect(claimAsRead('Lava  flows.', manyWords('e', 200))).toEqual({
    claim: 'Lava flows.',
    evidence: manyWords('e', 140),
  });
});
