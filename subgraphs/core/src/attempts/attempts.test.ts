import { randomUUID } from 'node:crypto';
import { toGlobalId } from '@ensure-study/contracts/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { enrol, makePerson, makeQuiz, must } from '../../test/people.ts';
import type { Caller } from '../caller.ts';
import { saveAnswer, type SaveAnswerInput } from './save-answer.ts';
import { startAttempt } from './start-attempt.ts';
import { submitAttempt } from './submit-attempt.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const start = (caller: Caller, assessmentId: string, idempotencyKey?: string) =>
  startAttempt(core.deps, { caller, assessmentId, consent: false, idempotencyKey });
const submit = (caller: Caller, attemptId: string) => submitAttempt(core.deps, { caller, attemptId });
const save = (
  input: Partial<SaveAnswerInput> & Pick<SaveAnswerInput, 'caller' | 'attemptId' | 'questionId' | 'sequence'>,
) => saveAnswer(core.deps, { choiceIds: null, response: null, ...input });

async function sit(attemptsMax: number | null = null) {
  const quiz = await makeQuiz(core, attemptsMax);
  const attempt = must(await start(quiz.student, quiz.assessment.id));
  const [choice, short] = quiz.questions;
  if (!choice || !short) throw new Error('The quiz has two questions.');
  return { ...quiz, attempt, choice, short };
}

describe('beginning', () => {
  it('answers the attempt in progress, however often and however at once, and tells of it once', async () => {
    const { student, assessment } = await makeQuiz(core);
    const begun = await Promise.all(Array.from({ length: 4 }, () => start(student, assessment.id)));
    const ids = new Set(begun.map((outcome) => must(outcome).id));
    expect(ids.size).toBe(1);
    const told = (await core.events('attempt.started.v1')).filter(({ subject }) => ids.has(subject));
    expect(told).toHaveLength(1);
  });

  it('is for students of the class; others are not told that the quiz is there', async () => {
    const { teacher, assessment } = await makeQuiz(core);
    const stranger = await makePerson(core, 'STUDENT');
    expect(await start(teacher, assessment.id)).toMatchObject({ problem: 'NotAllowedProblem' });
    expect(await start(stranger, assessment.id)).toMatchObject({ problem: 'NotFoundProblem' });
  });

  it('is refused when no attempt is left, while a repeated key still answers the attempt it made', async () => {
    const { student, assessment } = await makeQuiz(core, 1);
    const attempt = must(await start(student, assessment.id, 'first'));
    must(await submit(student, attempt.id));
    expect(await start(student, assessment.id)).toMatchObject({ problem: 'ConflictProblem' });
    expect(must(await start(student, assessment.id, 'first')).id).toBe(attempt.id);
  });

  it('goes on any number of times where there is no limit', async () => {
    const { student, assessment } = await makeQuiz(core);
    const ids = new Set<string>();
    for (let n = 0; n < 3; n++) {
      const attempt = must(await start(student, assessment.id));
      ids.add(attempt.id);
      must(await submit(student, attempt.id));
    }
    expect(ids.size).toBe(3);
  });

  it('refuses a key that came with another quiz', async () => {
    const one = await makeQuiz(core);
    const other = await makeQuiz(core);
    await enrol(core, other.teacher, other.classroom.id, one.student.viewer.userId);
    must(await start(one.student, one.assessment.id, 'key'));
    expect(await start(one.student, other.assessment.id, 'key')).toMatchObject({
      problem: 'ConflictProblem',
    });
  });
});

describe('saving', () => {
  it('in any order and with any repetition ends in the answer with the highest sequence', async () => {
    const { student, attempt, short } = await sit();
    const saves = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(saves, fc.integer({ min: 0, max: 5 }), async (sequences, repeated) => {
        const again = sequences[repeated % sequences.length] as number;
        const outcomes = [];
        for (const sequence of [...sequences, again])
          outcomes.push(
            must(
              await save({
                caller: student,
                attemptId: attempt.id,
                questionId: short.id,
                sequence,
                response: `answer ${sequence}`,
              }),
            ),
          );
        const [kept] = (await core.deps.records.attempts.answersOf([attempt.id])).get(attempt.id) ?? [];
        expect(kept?.response).toBe(`answer ${kept?.sequence}`);
        expect(kept?.sequence).toBeGreaterThanOrEqual(Math.max(...sequences));
        expect(outcomes.at(-1)?.acceptedSequence).toBe(kept?.sequence);
      }),
      { numRuns: 15 },
    );
  });

  it('at once keeps the highest sequence', async () => {
    const { student, attempt, short } = await sit();
    const sequences = [3, 9, 1, 7, 5];
    await Promise.all(
      sequences.map((sequence) =>
        save({
          caller: student,
          attemptId: attempt.id,
          questionId: short.id,
          sequence,
          response: `${sequence}`,
        }),
      ),
    );
    const [kept] = (await core.deps.records.attempts.answersOf([attempt.id])).get(attempt.id) ?? [];
    expect(kept).toMatchObject({ sequence: 9, response: '9' });
  });

  it('is refused once the attempt is handed in', async () => {
    const { student, attempt, short } = await sit();
    const answer = { caller: student, attemptId: attempt.id, questionId: short.id };
    must(await save({ ...answer, sequence: 1, response: 'Moon' }));
    must(await submit(student, attempt.id));
    const late = await save({ ...answer, sequence: 2, response: 'the Sun' });
    expect(late).toMatchObject({ problem: 'ConflictProblem' });
    const [kept] = (await core.deps.records.attempts.answersOf([attempt.id])).get(attempt.id) ?? [];
    expect(kept?.response).toBe('Moon');
  });

  it('names the field of an answer that the question does not take', async () => {
    const { student, attempt, choice, short } = await sit();
    const answer = (questionId: string, given: object) =>
      save({ caller: student, attemptId: attempt.id, questionId, sequence: 1, ...given });
    const choiceIds = choice.choices?.map(({ id }) => id) ?? [];
    expect(await answer(choice.id, { response: 'octopus' })).toMatchObject({ path: ['input', 'response'] });
    expect(await answer(choice.id, { choiceIds })).toMatchObject({ path: ['input', 'choices'] });
    expect(await answer(choice.id, { choiceIds: [randomUUID()] })).toMatchObject({
      path: ['input', 'choices'],
    });
    expect(await answer(short.id, { choiceIds: [] })).toMatchObject({ path: ['input', 'choices'] });
    expect(await answer(short.id, { response: 'x'.repeat(10_001) })).toMatchObject({
      path: ['input', 'response'],
    });
    expect(await answer(randomUUID(), { response: 'x' })).toMatchObject({ problem: 'NotFoundProblem' });
  });

  it('takes any characters a student can send, but for NUL, which no database text holds', async () => {
    const { student, attempt, short } = await sit();
    const mutation = `mutation($input: SaveAnswerInput!) { saveAnswer(input: $input) { __typename } }`;
    const input = {
      attemptId: toGlobalId('Attempt', attempt.id),
      questionId: toGlobalId('Question', short.id),
      sequence: 1,
      response: 'Mo\u0000on 🌕 \u202e',
    };
    const { data } = await core.execute(mutation, { variables: { input }, viewer: student.viewer });
    expect(data.saveAnswer.__typename).toBe('SaveAnswerSuccess');
    const [kept] = (await core.deps.records.attempts.answersOf([attempt.id])).get(attempt.id) ?? [];
    expect(kept?.response).toBe('Moon 🌕 \u202e');
  });

  it('and handing in are for the one who sits', async () => {
    const { teacher, classroom, attempt, short } = await sit();
    const classmate = await makePerson(core, 'STUDENT');
    await enrol(core, teacher, classroom.id, classmate.viewer.userId);
    const saveAs = (caller: Caller) =>
      save({ caller, attemptId: attempt.id, questionId: short.id, sequence: 1, response: 'x' });
    expect(await saveAs(teacher)).toMatchObject({ problem: 'NotAllowedProblem' });
    expect(await saveAs(classmate)).toMatchObject({ problem: 'NotFoundProblem' });
    expect(await submit(teacher, attempt.id)).toMatchObject({ problem: 'NotAllowedProblem' });
    expect(await submit(classmate, attempt.id)).toMatchObject({ problem: 'NotFoundProblem' });
  });
});

describe('handing in', () => {
  it('marks once, however often and however at once it is done', async () => {
    const { student, attempt, choice, short } = await sit();
    const octopus = choice.choices?.find(({ text }) => text === 'octopus');
    const answer = { caller: student, attemptId: attempt.id };
    must(await save({ ...answer, questionId: choice.id, sequence: 1, choiceIds: [octopus?.id ?? ''] }));
    must(await save({ ...answer, questionId: short.id, sequence: 2, response: 'gravity of the moon' }));
    const submitted = await Promise.all([1, 2, 3].map(() => submit(student, attempt.id)));
    expect(new Set(submitted.map((outcome) => must(outcome).submittedAt?.getTime())).size).toBe(1);
    const marks = (await core.deps.records.attempts.marksOf([attempt.id])).get(attempt.id);
    expect(marks).toHaveLength(2);
    expect(marks).toContainEqual(
      expect.objectContaining({ questionId: choice.id, correct: true, points: 2 }),
    );
    expect(marks).toContainEqual(
      expect.objectContaining({ questionId: short.id, correct: null, points: null }),
    );
    const told = (await core.events('attempt.submitted.v1')).filter(({ subject }) => subject === attempt.id);
    expect(told).toHaveLength(1);
  });
});
