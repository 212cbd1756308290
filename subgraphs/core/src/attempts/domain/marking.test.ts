import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markAnswer, normaliseAnswer, scoreOf } from './marking.ts';

const question = { id: 'q', points: 2, unit: null };
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

it('reads an answer full of signs as fast as any other', () => {
  const hostile = `${' .'.repeat(5_000)}x${' .,'.repeat(50_000)}x`;
  const acceptedAnswers = Array.from({ length: 50 }, (_, n) => `wording ${n}`);
  const startedAt = performance.now();
  expect(markAnswer(question, { kind: 'SHORT_ANSWER', acceptedAnswers }, written(hostile)).points).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(1_000);
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

it.each([
  [['a', 'b'], true, 2],
  [['a', 'b'], false, 2],
  [['a'], true, 1],
  [['a'], false, 0],
  [['a', 'c'], true, 0],
  [['a', 'b', 'c'], true, 1],
  [['c', 'd'], true, 0],
  [[], true, 0],
])('marks several choices %j, partial credit %s, with %d of 2', (choiceIds, partialCredit, points) => {
  const several = { kind: 'MULTIPLE_ANSWER' as const, correctChoiceIds: ['a', 'b'], partialCredit };
  const mark = markAnswer(question, several, { choiceIds, response: null });
  expect(mark).toEqual({ questionId: 'q', points, correct: points === 2 });
});

const limits = (value: number, tolerance: number, toleranceKind: 'ABSOLUTE' | 'RELATIVE') =>
  ({ kind: 'NUMERIC', value, tolerance, toleranceKind }) as const;

it.each([
  ['0,4', limits(0.3, 0.1, 'ABSOLUTE'), true],
  ['0.2', limits(0.3, 0.1, 'ABSOLUTE'), true],
  ['0.41', limits(0.3, 0.1, 'ABSOLUTE'), false],
  ['102', limits(100, 0.02, 'RELATIVE'), true],
  ['-98', limits(-100, 0.02, 'RELATIVE'), true],
  ['102.1', limits(100, 0.02, 'RELATIVE'), false],
  ['1,000', limits(1_000, 0, 'ABSOLUTE'), true],
  ['0', limits(0, 0, 'ABSOLUTE'), true],
  ['1e-12', limits(0, 0, 'ABSOLUTE'), false],
  ['6.02e23', limits(6.022e23, 0.01, 'RELATIVE'), true],
  ['about ten', limits(10, 1, 'ABSOLUTE'), null],
  ['', limits(10, 1, 'ABSOLUTE'), false],
])('marks the number %j by %j as %s', (response, numeric, correct) => {
  expect(markAnswer(question, numeric, written(response)).correct).toBe(correct);
});

it('leaves every essay to a teacher, but for one that was not written', () => {
  const essay = { kind: 'ESSAY' as const, rubric: 'names the Moon' };
  expect(markAnswer(question, essay, written('names the Moon'))).toMatchObject({ points: null });
  expect(markAnswer(question, essay, written('  '))).toMatchObject({ points: 0, correct: false });
});

it('gives no less for one more right choice, no more for one more wrong, and never more than there is', () => {
  const all = ['a', 'b', 'c', 'd', 'e'];
  const sets = fc.tuple(fc.subarray(all, { minLength: 1 }), fc.subarray(all), fc.boolean());
  fc.assert(
    fc.property(sets, fc.constantFrom(...all), ([right, chosen, partialCredit], one) => {
      const several = { kind: 'MULTIPLE_ANSWER' as const, correctChoiceIds: right, partialCredit };
      const pointsOf = (choiceIds: string[]) =>
        markAnswer(question, several, { choiceIds, response: null }).points ?? NaN;
      const without = pointsOf(chosen.filter((id) => id !== one));
      const withOne = pointsOf([...new Set([...chosen, one])]);
      if (right.includes(one)) expect(withOne).toBeGreaterThanOrEqual(without);
      else expect(withOne).toBeLessThanOrEqual(without);
      expect(withOne).toBeGreaterThanOrEqual(0);
      expect(withOne).toBeLessThanOrEqual(question.points);
    }),
  );
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
