import { toGlobalId } from '@ensure-study/contracts/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, openCore, type TestCore } from '../../test/open-core.ts';
import { makePerson, makeQuiz, must } from '../../test/people.ts';
import { setAccommodation } from '../accommodations/set-accommodation.ts';
import { updateAssessment } from '../assessments/update-assessment.ts';
import type { AssessmentSettings } from '../assessments/domain/settings.ts';
import type { Caller } from '../caller.ts';
import { createSight } from '../sight/create-sight.ts';
import { extendAttempt } from './extend-attempt.ts';
import { followAttempt, followSittings } from './follow-sitting.ts';
import { handInOverdue } from './hand-in-overdue.ts';
import { messageStudent } from './message-student.ts';
import { saveAnswer } from './save-answer.ts';
import { startAttempt } from './start-attempt.ts';
import { submitAttempt } from './submit-attempt.ts';

const minuteMs = 60_000;
let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const begin = (caller: Caller, assessmentId: string, consent = false) =>
  startAttempt(core.deps, { caller, assessmentId, consent, idempotencyKey: undefined });
const later = (ms: number) => new Date(core.clock.now() + ms);
const attemptOf = async (id: string) => (await core.deps.records.attempts.byIds([id]))[0];
const told = async (attemptId: string) =>
  (await core.events('attempt.submitted.v1')).filter(({ subject }) => subject === attemptId);

/** An exam that lasts 10 minutes, or as `settings` say, and its student who has begun. */
async function sit(settings: Partial<AssessmentSettings> = { timeLimitMs: 10 * minuteMs }) {
  const exam = await makeExam(settings);
  const attempt = must(await begin(exam.student, exam.assessment.id));
  const [, question] = exam.questions as [unknown, { id: string }];
  const save = (sequence: number, response = `answer ${sequence}`) =>
    saveAnswer(core.deps, {
      ...{ caller: exam.student, attemptId: attempt.id, questionId: question.id, sequence },
      choiceIds: null,
      response,
    });
  return { ...exam, attempt, save };
}
async function makeExam(change: Partial<AssessmentSettings>) {
  const exam = await makeQuiz(core);
  const input = { caller: exam.teacher, assessmentId: exam.assessment.id, change };
  return { ...exam, assessment: must(await updateAssessment(core.deps, input)) };
}
const kept = async (attemptId: string) =>
  (await core.deps.records.attempts.answersOf([attemptId])).get(attemptId)?.[0];

describe('beginning', () => {
  it('is by the server’s clock: not before it opens, not once it closes', async () => {
    const { student, assessment } = await makeExam({
      opensAt: later(minuteMs),
      closesAt: later(2 * minuteMs),
    });
    const refused = { problem: 'ConflictProblem' };
    expect(await begin(student, assessment.id)).toMatchObject(refused);
    await core.clock.advance(minuteMs);
    expect(must(await begin(student, assessment.id)).endsAt).toEqual(assessment.closesAt);
    await core.clock.advance(minuteMs + 5_000);
    expect(await begin(student, assessment.id)).toMatchObject(refused);
  });

  it('of a watched exam is with consent to what its teacher wrote, and the moment of it is kept', async () => {
    const { student, assessment } = await makeExam({ isProctored: true, consentText: 'Times are recorded.' });
    expect(await begin(student, assessment.id)).toMatchObject({ path: ['input', 'consent'] });
    expect(must(await begin(student, assessment.id, true)).consentedAt).toEqual(later(0));
    const inOwnWords = await makeExam({ isProctored: true });
    expect(must(await begin(inOwnWords.student, inOwnWords.assessment.id)).consentedAt).toBeNull();
  });
});

describe('when the time is over', () => {
  it('what is on its way still counts for 5 s; then nothing does, and the clock hands in, once', async () => {
    const { student, attempt, save } = await sit();
    must(await save(1));
    await core.clock.advance(10 * minuteMs + 4_999);
    must(await save(2));
    await handInOverdue(core.deps);
    expect(await attemptOf(attempt.id)).toMatchObject({ submittedAt: null });
    await core.clock.advance(1);
    expect(await save(3)).toMatchObject({ problem: 'ConflictProblem' });
    const caller = student;
    await Promise.all([
      ...[1, 2, 3].map(() => handInOverdue(core.deps)),
      submitAttempt(core.deps, { caller, attemptId: attempt.id }),
    ]);
    expect(await attemptOf(attempt.id)).toMatchObject({ submittedAt: attempt.endsAt });
    expect(await told(attempt.id)).toHaveLength(1);
    expect(await kept(attempt.id)).toMatchObject({ response: 'answer 2' });
  });

  it('while the service is down, the next process hands in, with the marks of what was saved', async () => {
    const { attempt, save } = await sit();
    must(await save(1, 'the moon'));
    await using other = await createTestServer(core.database);
    await other.clock.advance(core.clock.now() - other.clock.now() + 60 * minuteMs);
    await handInOverdue(other.deps);
    expect(await attemptOf(attempt.id)).toMatchObject({ submittedAt: attempt.endsAt, submittedBy: 'CLOCK' });
    const marks = (await core.deps.records.attempts.marksOf([attempt.id])).get(attempt.id) ?? [];
    expect(marks.map(({ points }) => points).toSorted()).toEqual([0, 3]);
    expect(await told(attempt.id)).toMatchObject([{ organisationId: core.organisation.id }]);
  });

  it('and nobody has looked yet, beginning again ends that attempt first', async () => {
    const { student, assessment, attempt } = await sit();
    await core.clock.advance(11 * minuteMs);
    const next = must(await begin(student, assessment.id));
    expect(next.id).not.toBe(attempt.id);
    expect(await attemptOf(attempt.id)).toMatchObject({ submittedBy: 'CLOCK', submittedAt: attempt.endsAt });
  });

  it('the kept answer is the one with the highest sequence of those that came in time, in whatever order', async () => {
    const saves = fc.uniqueArray(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(saves, fc.nat(4), async (sequences, inTime) => {
        const { attempt, save } = await sit({ timeLimitMs: minuteMs });
        const [early, late] = [sequences.slice(0, inTime + 1), sequences.slice(inTime + 1)];
        for (const sequence of early) must(await save(sequence));
        await core.clock.advance(minuteMs + 5_000);
        for (const sequence of [...late, ...early]) expect(await save(sequence)).toMatchObject({ ok: false });
        await handInOverdue(core.deps);
        expect(await kept(attempt.id)).toMatchObject({ response: `answer ${Math.max(...early)}` });
      }),
      { numRuns: 6 },
    );
  });
});

describe('more time', () => {
  it('given to one who sits counts once per key, beyond the close, and is not for students to give', async () => {
    const { teacher, student, attempt, save } = await sit({ closesAt: later(minuteMs) });
    const extend = (caller: Caller, idempotencyKey?: string) =>
      extendAttempt(core.deps, { caller, attemptId: attempt.id, byMs: minuteMs, idempotencyKey });
    expect(await extend(student)).toMatchObject({ problem: 'NotAllowedProblem' });
    expect(await extend(await makePerson(core, 'TEACHER'))).toMatchObject({ problem: 'NotFoundProblem' });
    must(await extend(teacher, 'once'));
    expect(must(await extend(teacher, 'once')).endsAt).toEqual(later(2 * minuteMs));
    await core.clock.advance(minuteMs + 30_000);
    await handInOverdue(core.deps);
    must(await save(1));
    await core.clock.advance(minuteMs);
    expect(await extend(teacher)).toMatchObject({ problem: 'ConflictProblem' });
  });

  it('for one student holds for what is being sat and what follows, and moves the close by as much', async () => {
    const exam = await sit({ timeLimitMs: 10 * minuteMs, closesAt: later(12 * minuteMs) });
    const { teacher: caller, student, classroom, assessment, attempt } = exam;
    const set = (timeFactor: number, studentId = student.viewer.userId) =>
      setAccommodation(core.deps, { caller, classroomId: classroom.id, studentId, timeFactor });
    expect(await set(2, caller.viewer.userId)).toMatchObject({ problem: 'NotFoundProblem' });
    must(await set(1.5));
    expect((await attemptOf(attempt.id))?.endsAt).toEqual(later(15 * minuteMs));
    must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
    await core.clock.advance(5 * minuteMs);
    expect(must(await begin(student, assessment.id)).endsAt).toEqual(later(12 * minuteMs));
  });

  it('or less, by other times of the exam, moves what is being sat, but never to before now', async () => {
    const { teacher, assessment, attempt } = await sit();
    await core.clock.advance(5 * minuteMs);
    const edit = { caller: teacher, assessmentId: assessment.id };
    must(await updateAssessment(core.deps, { ...edit, change: { timeLimitMs: 20 * minuteMs } }));
    expect((await attemptOf(attempt.id))?.endsAt).toEqual(later(15 * minuteMs));
    must(await updateAssessment(core.deps, { ...edit, change: { timeLimitMs: minuteMs } }));
    expect((await attemptOf(attempt.id))?.endsAt).toEqual(later(0));
  });
});

describe('what is told of a sitting', () => {
  const following = (caller: Caller, after?: string) => {
    const stop = new AbortController();
    const { records } = core.deps;
    const look = () => createSight(records, caller.viewer);
    return { look, after, signal: stop.signal };
  };
  async function collect<T>(stream: AsyncIterable<T>, until: (item: T) => boolean): Promise<T[]> {
    const items: T[] = [];
    for await (const item of stream) {
      items.push(item);
      if (until(item)) break;
    }
    return items;
  }

  it('reaches the student in order, from the beginning or after a cursor, and ends with the hand-in', async () => {
    const { teacher, student, attempt } = await sit();
    const say = (text: string, idempotencyKey?: string) =>
      messageStudent(core.deps, { caller: teacher, attemptId: attempt.id, text, idempotencyKey });
    const message = must(await say('Question 2 has a misprint.', 'key'));
    expect(must(await say('Question 2 has a misprint.', 'key')).id).toBe(message.id);
    const input = { caller: teacher, attemptId: attempt.id, idempotencyKey: undefined };
    must(await extendAttempt(core.deps, { ...input, byMs: minuteMs }));
    must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
    const all = await collect(
      await followAttempt(core.deps, attempt.id, following(student)),
      ({ kind }) => kind === 'SUBMITTED',
    );
    expect(all.map(({ kind }) => kind)).toEqual(['STARTED', 'MESSAGED', 'ENDS_CHANGED', 'SUBMITTED']);
    expect(all[1]?.message).toMatchObject({ text: 'Question 2 has a misprint.' });
    const rest = await followAttempt(core.deps, attempt.id, following(teacher, all[1]?.cursor));
    const kinds = (await collect(rest, () => false)).map(({ kind }) => kind);
    expect(kinds).toEqual(['TICK', 'ENDS_CHANGED', 'SUBMITTED']);
    await expect(followAttempt(core.deps, attempt.id, following(student, 'made up'))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const stranger = await makePerson(core, 'STUDENT');
    await expect(followAttempt(core.deps, attempt.id, following(stranger))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('reaches the wall of its teachers: each answer once, not each letter', async () => {
    const { teacher, student, assessment, attempt, save } = await sit();
    await expect(followSittings(core.deps, assessment.id, following(student))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const wall = await followSittings(core.deps, assessment.id, following(teacher));
    const seen = collect(wall, ({ kind }) => kind === 'SUBMITTED');
    for (const text of ['M', 'Mo', 'Moon']) must(await save(text.length, text));
    must(await save(5, ''));
    must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
    expect((await seen).map(({ kind }) => kind)).toEqual(['PROGRESS', 'PROGRESS', 'SUBMITTED']);
  });

  it('is there for a student who goes on at another machine', async () => {
    const { teacher, student, attempt, save } = await sit();
    must(await save(7, 'the Moon'));
    const input = { caller: teacher, attemptId: attempt.id, idempotencyKey: undefined };
    must(await messageStudent(core.deps, { ...input, text: 'Take your time.' }));
    const query = `query($id: ID!) { node(id: $id) { ... on Attempt {
      lastSequence answeredCount endsAt submittedBy answers { response }
      messages(first: 5) { nodes { text author { name } } } assessment { mySitting { timeLimitMs refusal } } } } }`;
    const variables = { id: toGlobalId('Attempt', attempt.id) };
    const { data } = await core.execute(query, { variables, viewer: student.viewer });
    expect(data.node).toEqual({
      ...{ lastSequence: 7, answeredCount: 1, submittedBy: null },
      endsAt: attempt.endsAt?.toISOString(),
      answers: [{ response: 'the Moon' }],
      messages: { nodes: [{ text: 'Take your time.', author: { name: teacher.person.name } }] },
      assessment: { mySitting: { timeLimitMs: 10 * minuteMs, refusal: null } },
    });
  });
});
