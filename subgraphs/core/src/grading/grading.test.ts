import { toGlobalId } from '@ensure-study/contracts/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { enrol, makePerson, makeQuiz, must } from '../../test/people.ts';
import { updateAssessment } from '../assessments/update-assessment.ts';
import { saveAnswer } from '../attempts/save-answer.ts';
import { startAttempt } from '../attempts/start-attempt.ts';
import { submitAttempt } from '../attempts/submit-attempt.ts';
import type { Caller } from '../caller.ts';
import { correctKey } from './correct-key.ts';
import { gradeAnswer } from './grade-answer.ts';
import { releaseResults } from './release-results.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

/** A quiz whose results a teacher releases; its student has handed in `response` to the short question, or `crab` to the other. */
async function handIn(response = 'gravity', choice = 'octopus') {
  const quiz = await makeQuiz(core);
  const { teacher, student, assessment } = quiz;
  const change = { releasePolicy: 'MANUAL' as const };
  must(await updateAssessment(core.deps, { caller: teacher, assessmentId: assessment.id, change }));
  const [chosen, short] = quiz.questions;
  if (!chosen || !short) throw new Error('The quiz has two questions.');
  const choiceId = chosen.choices?.find(({ text }) => text === choice)?.id ?? '';
  const sit = async (caller: Caller, text: string) => {
    const start = { caller, assessmentId: assessment.id, consent: false, idempotencyKey: undefined };
    const attempt = must(await startAttempt(core.deps, start));
    const answer = { caller, attemptId: attempt.id, sequence: 1 };
    must(
      await saveAnswer(core.deps, {
        ...answer,
        questionId: chosen.id,
        choiceIds: [choiceId],
        response: null,
      }),
    );
    must(await saveAnswer(core.deps, { ...answer, questionId: short.id, choiceIds: null, response: text }));
    return attempt;
  };
  const attempt = await sit(student, response);
  must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
  const grade = (
    points: number,
    feedback: string | null = null,
    idempotencyKey?: string,
    caller: Caller = teacher,
  ) =>
    gradeAnswer(core.deps, {
      caller,
      attemptId: attempt.id,
      questionId: short.id,
      points,
      feedback,
      idempotencyKey,
    });
  const release = (allowUngraded = false, caller: Caller = teacher) =>
    releaseResults(core.deps, { caller, assessmentId: assessment.id, attemptIds: null, allowUngraded });
  return { ...quiz, attempt, chosen, short, sit, grade, release };
}

const marksOf = async (attemptId: string) =>
  (await core.deps.records.attempts.marksOf([attemptId])).get(attemptId) ?? [];
const told = async (type: string, attemptId: string) =>
  (await core.events(type)).filter(({ subject }) => subject === attemptId);
const fields = `id score scoreMax isReleased isGraded results { points correct feedback gradedAt }`;
const asSeen = async ({ viewer }: Caller, attemptId: string) => {
  const variables = { id: toGlobalId('Attempt', attemptId) };
  const query = `query($id: ID!) { node(id: $id) { ... on Attempt { ${fields} } } }`;
  return (await core.execute(query, { variables, viewer })).data.node;
};

describe('grading', () => {
  it('gives points and feedback, once per key, keeping what they were; and tells when the last answer has its points', async () => {
    const { teacher, student, attempt, short, grade } = await handIn();
    must(await grade(2, 'Which body?', 'key'));
    must(await grade(2, 'Which body?', 'key'));
    must(await grade(2, 'Which body?'));
    expect(await grade(3, 'Which body?', 'key')).toMatchObject({ path: ['input', 'idempotencyKey'] });
    await core.clock.advance(1);
    must(await grade(3, null));
    const changes = await core.deps.records.grading.changesOf(attempt.id, short.id, { first: 10 });
    expect(changes).toMatchObject([
      { pointsBefore: 2, points: 3, feedbackBefore: 'Which body?', feedback: null },
      { pointsBefore: null, points: 2, changedBy: teacher.viewer.userId, cause: 'GRADED' },
    ]);
    expect(await told('attempt.graded.v1', attempt.id)).toHaveLength(2);
    expect(await asSeen(teacher, attempt.id)).toMatchObject({ score: 5, isGraded: true, isReleased: false });
    expect(await grade(1, null, undefined, student)).toMatchObject({ problem: 'NotAllowedProblem' });
    const stranger = await makePerson(core, 'TEACHER');
    expect(await grade(1, null, undefined, stranger)).toMatchObject({ problem: 'NotFoundProblem' });
    expect(await grade(3.5)).toMatchObject({ path: ['input', 'points'] });
  });

  it('waits for the hand-in', async () => {
    const { teacher, classroom, short, sit } = await handIn();
    const classmate = await makePerson(core, 'STUDENT');
    await enrol(core, teacher, classroom.id, classmate.viewer.userId);
    const { id: attemptId } = await sit(classmate, 'tides');
    const grade = { caller: teacher, attemptId, questionId: short.id, points: 1, feedback: null };
    expect(await gradeAnswer(core.deps, { ...grade, idempotencyKey: undefined })).toMatchObject({
      problem: 'ConflictProblem',
    });
  });

  it('whatever is graded in whatever order, the score is the sum of the last points', async () => {
    const { teacher, attempt, short, chosen } = await handIn();
    const grades = fc.array(fc.record({ onShort: fc.boolean(), halves: fc.nat(4) }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(grades, async (given) => {
        for (const { onShort, halves } of given) {
          const question = onShort ? short : chosen;
          const grade = {
            caller: teacher,
            attemptId: attempt.id,
            questionId: question.id,
            points: halves / 2,
          };
          must(await gradeAnswer(core.deps, { ...grade, feedback: null, idempotencyKey: undefined }));
        }
        const sum = (await marksOf(attempt.id)).reduce((total, { points }) => total + (points ?? 0), 0);
        expect((await asSeen(teacher, attempt.id)).score).toBe(sum);
        for (const [id, last] of new Map(given.map(({ onShort, halves }) => [onShort, halves / 2])))
          expect(
            (await marksOf(attempt.id)).find(({ questionId }) => questionId === (id ? short : chosen).id),
          ).toMatchObject({ points: last });
      }),
      { numRuns: 8 },
    );
  });
});

describe('the queue', () => {
  it('goes question by question, page by page, shrinks as answers are graded, and is for teachers', async () => {
    const { teacher, student, classroom, assessment, short, sit, grade } = await handIn();
    const classmate = await makePerson(core, 'STUDENT');
    await enrol(core, teacher, classroom.id, classmate.viewer.userId);
    const other = await sit(classmate, 'wind');
    must(await submitAttempt(core.deps, { caller: classmate, attemptId: other.id }));
    const query = `query($id: ID!, $after: String, $question: ID) { node(id: $id) { ... on Assessment { ungradedCount unreleasedCount
      gradingQueue(first: 1, after: $after, questionId: $question) { pageInfo { endCursor hasNextPage }
        nodes { question { prompt key { acceptedAnswers } } answer { response } result { points } } } } } }`;
    const page = async ({ viewer }: Caller, more: object = {}) => {
      const variables = { id: toGlobalId('Assessment', assessment.id), ...more };
      return core.execute(query, { variables, viewer });
    };
    const first = (await page(teacher)).data.node;
    expect(first).toMatchObject({ ungradedCount: 2, unreleasedCount: 2 });
    const after = first.gradingQueue.pageInfo.endCursor;
    const second = (await page(teacher, { after })).data.node.gradingQueue;
    const seen = [...first.gradingQueue.nodes, ...second.nodes].map(({ answer }) => answer.response);
    expect(seen.toSorted()).toEqual(['gravity', 'wind']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    must(await grade(1));
    const question = toGlobalId('Question', short.id);
    const left = (await page(teacher, { question })).data.node;
    expect(left).toMatchObject({
      ungradedCount: 1,
      gradingQueue: { nodes: [{ answer: { response: 'wind' } }] },
    });
    expect((await page(student)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await page(teacher, { after: 'bm9uZQ' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('results', () => {
  it('are not a student’s to see by any path before a teacher releases them; then they are, told of once', async () => {
    const { student, assessment, attempt, grade, release } = await handIn();
    const hidden = { score: null, results: null, isReleased: false };
    const paths = async () => {
      const of = [{ __typename: 'Attempt', id: toGlobalId('Attempt', attempt.id) }];
      const id = toGlobalId('Assessment', assessment.id);
      const query = `query($of: [_Any!]!, $id: ID!) {
        _entities(representations: $of) { ... on Attempt { ${fields} } }
        node(id: $id) { ... on Assessment { ungradedCount myAttempts { nodes { ${fields} } } } } }`;
      const { data } = await core.execute(query, { variables: { of, id }, viewer: student.viewer });
      return [await asSeen(student, attempt.id), data._entities[0], data.node.myAttempts.nodes[0]];
    };
    for (const seen of await paths()) expect(seen).toMatchObject(hidden);
    expect(await release()).toMatchObject({
      problem: 'ConflictProblem',
      message: 'One answer waits for a teacher.',
    });
    must(await grade(2, 'Nearly.'));
    for (const seen of await paths()) expect(seen).toMatchObject(hidden);
    expect(JSON.stringify(await paths())).not.toContain('Nearly');
    expect(await release(false, student)).toMatchObject({ problem: 'NotAllowedProblem' });
    expect(must(await release()).released).toBe(1);
    expect(must(await release()).released).toBe(0);
    for (const seen of await paths())
      expect(seen).toMatchObject({
        score: 4,
        isReleased: true,
        results: [{}, { points: 2, feedback: 'Nearly.' }],
      });
    expect(await told('results.released.v1', attempt.id)).toHaveLength(1);
    const query = `query($id: ID!) { node(id: $id) { ... on Attempt { results { changes { nodes { points } } } } } }`;
    const variables = { id: toGlobalId('Attempt', attempt.id) };
    const { errors } = await core.execute(query, { variables, viewer: student.viewer });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('may be released of single attempts, and although an answer waits, when that is meant', async () => {
    const one = await handIn();
    const other = await handIn();
    const { teacher: caller, assessment } = one;
    const input = { caller, assessmentId: assessment.id, allowUngraded: true };
    const foreign = await releaseResults(core.deps, { ...input, attemptIds: [other.attempt.id] });
    expect(foreign).toMatchObject({ problem: 'NotFoundProblem' });
    must(await releaseResults(core.deps, { ...input, attemptIds: [one.attempt.id] }));
    expect(await asSeen(one.student, one.attempt.id)).toMatchObject({ score: 2, isGraded: false });
  });
});

describe('a corrected key', () => {
  it('marks anew what the key has marked, and leaves what a teacher graded', async () => {
    const { teacher, student, attempt, chosen, short, grade } = await handIn('gravity', 'crab');
    const choiceOf = (text: string) => chosen.choices?.find((choice) => choice.text === text)?.id ?? '';
    const correct = (caller: Caller, correctChoiceIds: string[]) =>
      correctKey(core.deps, { caller, questionId: chosen.id, key: { correctChoiceIds } });
    expect(await correct(student, [choiceOf('crab')])).toMatchObject({ problem: 'NotAllowedProblem' });
    expect(await correct(teacher, [])).toMatchObject({ path: ['input', 'correctChoices'] });
    expect(await correct(teacher, [attempt.id])).toMatchObject({ path: ['input', 'correctChoices'] });
    expect(must(await correct(teacher, [choiceOf('crab')])).changed).toBe(1);
    expect(must(await correct(teacher, [choiceOf('crab')])).changed).toBe(0);
    expect(await asSeen(teacher, attempt.id)).toMatchObject({ score: 2 });
    must(await grade(1));
    const wording = { questionId: short.id, key: { acceptedAnswers: ['gravity'] } };
    expect(must(await correctKey(core.deps, { caller: teacher, ...wording })).changed).toBe(0);
    expect(await asSeen(teacher, attempt.id)).toMatchObject({ score: 3 });
  });

  it('gives an answer its points that waited for a teacher, as soon as its wording is accepted', async () => {
    const { teacher: caller, attempt, short } = await handIn();
    const key = { acceptedAnswers: ['the Moon', 'Gravity'] };
    expect(must(await correctKey(core.deps, { caller, questionId: short.id, key })).changed).toBe(1);
    expect(await asSeen(caller, attempt.id)).toMatchObject({ score: 5, isGraded: true });
    const [change] = await core.deps.records.grading.changesOf(attempt.id, short.id, { first: 1 });
    expect(change).toMatchObject({ cause: 'KEY_CORRECTED', pointsBefore: null, points: 3 });
    expect(await told('attempt.graded.v1', attempt.id)).toHaveLength(1);
  });
});
