import { expect, it } from 'vitest';
import { placeGap } from './gaps.ts';

const gap = (...path: string[]) => placeGap({ path, message: 'as the server says' });

it('finds the question, the field and the choice', () => {
  expect(gap('questions', '2', 'prompt')).toMatchObject({ question: 2, kind: 'prompt' });
  expect(gap('questions', '0', 'choices', '3', 'text')).toMatchObject({ kind: 'choiceText', choice: 3 });
  expect(gap('questions', '1', 'value')).toMatchObject({ question: 1, kind: 'value' });
});

it('keeps the server’s sentence for what it does not know', () => {
  expect(gap('questions')).toMatchObject({ question: null, kind: 'other', message: 'as the server says' });
  expect(gap('questions', '1', 'choices')).toMatchObject({ question: 1, kind: 'other' });
});
