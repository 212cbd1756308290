import { describe, expect, it } from 'vitest';
import { emptyQuestion, toDraft, toInput, withKind, withRightChoice } from './draft-question.ts';
import {
  changeList,
  openList,
  sentKeys,
  type QuestionList,
  type QuestionListChange,
} from './question-list.ts';

const known = (id: string) => ({
  id,
  kind: 'MULTIPLE_CHOICE' as const,
  prompt: id,
  points: 1,
  choices: [
    { id: `${id}-1`, text: 'one' },
    { id: `${id}-2`, text: 'two' },
  ],
  key: { correctChoices: [`${id}-2`] },
});
const after = (list: QuestionList, ...changes: QuestionListChange[]) => changes.reduce(changeList, list);
const prompts = ({ questions }: QuestionList) => questions.map(({ prompt }) => prompt);
const three = openList(['a', 'b', 'c'].map(known));

describe('questions of a draft', () => {
  it('come from the server and go back unchanged', () => {
    expect(three.questions.map(toInput)[0]).toEqual({
      id: 'a',
      kind: 'MULTIPLE_CHOICE',
      prompt: 'a',
      points: 1,
      choices: [
        { id: 'a-1', text: 'one', isCorrect: false },
        { id: 'a-2', text: 'two', isCorrect: true },
      ],
    });
    const number = { id: 'n', kind: 'NUMERIC' as const, prompt: 'g?', points: 2, unit: 'm/s²' };
    const key = { value: 9.81, tolerance: 0.02, toleranceKind: 'RELATIVE' as const };
    expect(toInput(toDraft({ ...number, key }))).toEqual({ ...number, ...key });
  });

  it('move to where they are put, and never out of the list', () => {
    expect(prompts(after(three, { type: 'moved', key: 'c', to: 0 }))).toEqual(['c', 'a', 'b']);
    expect(prompts(after(three, { type: 'moved', key: 'a', to: 9 }))).toEqual(['b', 'c', 'a']);
    expect(after(three, { type: 'moved', key: 'a', to: -1 }).version).toBe(0);
  });

  it('come back where they were when a removal is undone, as new to the server', () => {
    const removed = after(three, { type: 'removed', key: 'b' });
    expect(prompts(removed)).toEqual(['a', 'c']);
    const back = after(removed, { type: 'undone' });
    expect(prompts(back)).toEqual(['a', 'b', 'c']);
    expect(back.questions[1]).toMatchObject({ id: null, choices: [{ id: null }, { id: null }] });
    expect(back.removed).toBeNull();
  });

  it('are copied as new ones beside the original', () => {
    const copied = after(three, { type: 'duplicated', key: 'a' });
    expect(prompts(copied)).toEqual(['a', 'a', 'b', 'c']);
    expect(copied.questions[1]).toMatchObject({
      id: null,
      choices: [{ id: null, text: 'one' }, { isCorrect: true }],
    });
    expect(new Set(copied.questions.map(({ key }) => key)).size).toBe(4);
  });

  it('take the ids of a save and keep what was written while it was on its way', () => {
    const added = after(three, { type: 'added', kind: 'MULTIPLE_ANSWER' });
    const sent = sentKeys(added);
    const [, , , fresh] = added.questions;
    if (!fresh) throw new Error('There is a fourth question.');
    const written = after(
      added,
      { type: 'edited', question: { ...fresh, prompt: 'written since' } },
      { type: 'moved', key: fresh.key, to: 0 },
    );
    const answered = [...['a', 'b', 'c'].map(known), { ...known('d'), kind: 'MULTIPLE_ANSWER' as const }];
    const [first] = after(written, { type: 'saved', sent, known: answered }).questions;
    expect(first).toMatchObject({
      id: 'd',
      prompt: 'written since',
      choices: [{ id: 'd-1' }, { id: 'd-2' }, { id: null }],
    });
  });

  it('keep one right choice where there can be one only', () => {
    const many = withRightChoice(
      withRightChoice(emptyQuestion('MULTIPLE_ANSWER', 'q'), 'q.0', true),
      'q.2',
      true,
    );
    expect(many.choices.map(({ isCorrect }) => isCorrect)).toEqual([true, false, true]);
    const one = withKind(many, 'MULTIPLE_CHOICE');
    expect(one.choices.map(({ isCorrect }) => isCorrect)).toEqual([true, false, false]);
    expect(withRightChoice(one, 'q.1', true).choices.map(({ isCorrect }) => isCorrect)).toEqual([
      false,
      true,
      false,
    ]);
    expect(withKind(one, 'ESSAY').choices).toEqual([]);
  });

  it('send only what their kind has, without empty wordings', () => {
    const short = {
      ...emptyQuestion('SHORT_ANSWER', 'q'),
      acceptedAnswers: ['moon', ' ', ''],
      rubric: 'left over',
    };
    expect(toInput(short)).toEqual({
      id: null,
      kind: 'SHORT_ANSWER',
      prompt: '',
      points: 1,
      acceptedAnswers: ['moon'],
    });
  });
});
