import { describe, expect, test } from 'vitest';
import { stem } from '../fixtures/lesson-class.ts';
import { readingsOf, type Exchange } from './conversation.ts';

const rocks: Exchange[] = [
  { question: 'When did Vesuvius erupt?', answer: 'It erupted in the year 79. [1]' },
  {
    question: 'What are the three types of rock?',
    answer: 'They are igneous rock, sedimentary rock and metamorphic rock. [1]',
  },
];
const finch: Exchange[] = [
  {
    question: 'Who built the lighthouse on Gull Rock?',
    answer: 'The engineer Ada Finch built it in 1874. [1]',
  },
];
const read = (question: string, history: readonly Exchange[], turn: number) =>
  readingsOf(question, history, stem, { decision: 'follow_up', turn });

describe('a follow-up is written out with what it goes on from', () => {
  test('of an earlier turn than the last', () => {
    expect(read('and what did it destroy?', rocks, 0)[0]).toBe('and what did it destroy? (Vesuvius erupt)');
  });

  test('with the thing of a list that is meant', () => {
    expect(read('how does the second one form?', rocks, 1)[0]).toMatch(/\(sedimentary rock\b/);
  });

  test('with the person that the answer names', () => {
    expect(read('when was she born?', finch, 0)[0]).toMatch(/^when was she born\? \(.*Ada Finch/);
  });

  test('what is asked of the answer is searched for as the question that was answered', () => {
    expect(read('simpler please', finch, 0)).toEqual(['Who built the lighthouse on Gull Rock?']);
  });

  test('over a turn that says nothing by itself', () => {
    const history = [...finch, { question: 'And why?', answer: 'Ships ran aground. [1]' }];
    expect(read('How high is it?', history, 1)[0]).toMatch(/lighthouse Gull Rock/);
    expect(read('an example please', history, 1)).toEqual(['Who built the lighthouse on Gull Rock?']);
  });
});

test('a new topic is searched for as it stands, whatever it looks like', () => {
  const taken = { decision: 'new_topic' } as const;
  expect(readingsOf('And how do they fly?', finch, stem, taken)).toEqual(['And how do they fly?']);
});
