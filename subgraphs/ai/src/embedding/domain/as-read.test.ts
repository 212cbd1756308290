import { expect, test } from 'vitest';
import { asRead } from './as-read.ts';

const turn = (n: number) => ({ question: `question ${n}`, answer: `answer ${n}` });
const manyWords = (word: string, count: number) => Array.from({ length: count }, () => word).join(' ');

test('the latest of four turns stands first, so that the oldest is what has no room', () => {
  expect(asRead('and why?', [0, 1, 2, 3, 4].map(turn))).toEqual({
    next: 'and why?',
    before: 'question 4 answer 4 | question 3 answer 3 | question 2 answer 2 | question 1 answer 1',
  });
});

test('of long texts the beginnings are read, and lines are no matter', () => {
  const long = { question: manyWords('q', 50), answer: `first\n\n${manyWords('a', 50)}` };
  expect(asRead(`why\tso ${manyWords('n', 50)}`, [long])).toEqual({
    next: `why so ${manyWords('n', 38)}`,
    before: `${manyWords('q', 30)} first ${manyWords('a', 29)}`,
  });
});

test.each(['और क्यों?', 'почему?', 'what is आसमान'])('"%s" is in a script that is not read', (next) => {
  expect(asRead(next, [turn(1)])).toBeUndefined();
});

test.each([
  'why is α-decay slow?',
  '¿y por qué?',
  '2 + 2 = ?',
  'für wen?',
  'why 5 µm and ℓ?',
  'who was the writer Чехов and when did he live?',
])('"%s" is read', (next) => {
  expect(asRead(next, [turn(1)])?.next).toBe(next);
});

test('after turns in a script that is not read nothing is', () => {
  expect(
    asRead('and why?', [{ question: 'वर्षा क्यों होती है?', answer: 'भाप ठंडी होकर बूँदें बनती है।' }]),
  ).toBeUndefined();
});
