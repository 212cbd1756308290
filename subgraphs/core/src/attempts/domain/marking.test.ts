import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markAnswer, normaliseAnswer, scoreOf } from './marking.ts';

const question = { id: 'q', points: 2 };
const written = (response: string | null) => ({ choiceIds: null, response });
const key = { kind: 'SHORT_ANSWER' as const, acceptedAnswers: ['the Moon', '75 N/cm²'] };

it.each([
  ['The moon', true],
  ['  THE   MOON. ', true],
  ['„the moon“', null],
  ['“The Moon”', true],
  ['75 n/cm2', true],
  ['the Sun', null],
  ['', false],
  [' . ', false],
])('marks the short answer %j as %s', (response, correct) => {
  const mark = markAnswer(question, key, written(response));
  expect(mark).toEqual({ questionId: 'q', correct, points: correct === null ? null : correct ? 2 : 0 });
});

it('marks a choice by the key, and what was not answered as wrong', () => {
  const choiceKey = { kind: 'MULTIPLE_CHOICE' as const, correctChoiceId: 'b' };
  const mark = (choiceIds: string[] | undefined) =>
    markAnswer(question, choiceKey, choiceIds && { choiceIds, response: null });
  expect(mark(['b'])).toMatchObject({ correct: true, points: 2 });
  expect(mark(['a'])).toMatchObject({ correct: false, points: 0 });
  expect(mark([])).toMatchObject({ correct: false, points: 0 });
  expect(mark(undefined)).toMatchObject({ correct: false, points: 0 });
});

it('normalises once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normaliseAnswer(text);
      expect(normaliseAnswer(once)).toBe(once);
    }),
  );
});

it('never scores more than can be reached, and leaves out what nobody has read', () => {
  const marks = fc.array(
    fc.record({
      questionId: fc.uuid(),
      correct: fc.constant(null),
      points: fc.option(fc.double({ min: 0, max: 5, noNaN: true })),
    }),
  );
  fc.assert(
    fc.property(marks, (given) => {
      expect(scoreOf(given)).toBeLessThanOrEqual(given.length * 5);
      expect(scoreOf(given.filter(({ points }) => points !== null))).toBe(scoreOf(given));
    }),
  );
});
