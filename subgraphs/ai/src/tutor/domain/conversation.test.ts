import { expect, test } from 'vitest';
import { stem } from '../fixtures/lesson-class.ts';
import { expandQuestion, readingsOf } from './conversation.ts';

const after = (previous: string, question: string) =>
  expandQuestion(question, [{ question: previous, answer: '' }], stem);

test.each([
  ['How high is it?', 'How high is it? (lighthouse Gull Rock)'],
  ['And why?', 'And why? (lighthouse Gull Rock)'],
  ['When was it lit, and why?', 'When was it lit, and why? (lighthouse Gull Rock)'],
  ['And when it rains?', 'And when it rains? (lighthouse Gull Rock)'],
  ['What about the keepers?', 'What about the keepers? (lighthouse Gull Rock)'],
])('%s is asked of what the question before was about', (question, expected) => {
  expect(after('Who built the lighthouse on Gull Rock?', question)).toBe(expected);
});

test.each([
  'What is a tide pool?',
  'Why does the keeper keep hens on a small island in winter?',
  'Which part of a plant makes sugar?',
  'Who was the last keeper and when did he leave?',
  'Why does a volcano erupt, and what does it throw out?',
  'Tell me about the keepers',
])('%s stands by itself', (question) => {
  expect(after('Who built the lighthouse on Gull Rock?', question)).toBe(question);
});

test('without an earlier question nothing is added', () => {
  expect(expandQuestion('How high is it?', [], stem)).toBe('How high is it?');
});

test.each([
  // What the question names may be all that it is about.
  [
    'How do bees build their hives?',
    ['How do bees build their hives? (lighthouse Gull Rock)', 'How do bees build their hives?'],
  ],
  ['And the hives?', ['And the hives? (lighthouse Gull Rock)', 'And the hives?']],
  // What a pronoun stands for is not named, so only the question before can tell.
  ['How thick are its walls?', ['How thick are its walls? (lighthouse Gull Rock)']],
  ['When did Ada Finch build it?', ['When did Ada Finch build it? (lighthouse Gull Rock)']],
])('%s may be read in so many ways', (question, expected) => {
  const history = [{ question: 'Who lit the lighthouse on Gull Rock?', answer: '' }];
  expect(readingsOf(question, history, stem)).toEqual(expected);
});
