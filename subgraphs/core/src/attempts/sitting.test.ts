import { uuidV7 } from '@ensure-study/kit/uuid';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, openCore, type TestCore } from '../../test/open-core.ts';
import { makePerson, makeQuiz, must } from '../../test/people.ts';
import { begin, makeExam, minuteMs, sit } from '../../test/sittings.ts';
import { setAccommodation } from '../accommodations/set-accommodation.ts';
import { updateAssessment } from '../assessments/update-assessment.ts';
import type { Caller } from '../caller.ts';
import { extendAttempt } from './extend-attempt.ts';
import { handInOverdue } from './hand-in-overdue.ts';
import { submitAttempt } from './submit-attempt.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const later = (ms: number) => new Date(core.clock.now() + ms);
const attemptOf = async (id: string) => (await core.deps.records.attempts.byIds([id]))[0];
const told = async (attemptId: string) =>
  (await core.events('attempt.submitted.v1')).filter(({ subject }) => subject === attemptId);

const kept = async (attemptId: string) =>
  (await core.deps.records.attempts.answersOf([attemptId])).get(attemptId)?.[0];

describe('beginning', () => {
  it('is by the server’s clock: not before it opens, not once it closes', async () => {
    const { student, assessment } = await makeExam(core, {
      opensAt: later(minuteMs),
      closesAt: later(2 * minuteMs),
    });
    const refused = { problem: 'ConflictProblem' };
    expect(await begin(core, student, assessment.id)).toMatchObject(refused);
    await core.clock.advance(minuteMs);
    expect(must(await begin(core, student, assessment.id)).endsAt).toEqual(assessment.closesAt);
    await core.clock.advance(minuteMs + 5_000);
    expect(await begin(core, student, assessment.id)).toMatchObject(refused);
  });

  it('of a watched exam is with consent to what its teacher wrote, and the moment of it is kept', async () => {
    const { student, assessment } = await makeExam(core, {
      isProctored: true,
      consentText: 'Times are recorded.',
    });
    expect(await begin(core, student, assessment.id)).toMatchObject({ path: ['input', 'consent'] });
    expect(must(await begin(core, student, assessment.id, true)).consentedAt).toEqual(later(0));
    const inOwnWords = await makeQuiz(core);
    // As the demo's quiz, which was published as it was made.
    await core.deps.records.assessments.update(inOwnWords.assessment.id, { isProctored: true });
    expect(must(await begin(core, inOwnWords.student, inOwnWords.assessment.id)).consentedAt).toBeNull();
  });
});

describe('when the time is over', () => {
  it('what is on its way still counts for 5 s; then nothing does, and the clock hands in, once', async () => {
    const { student, attempt, save } = await sit(core);
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
    const { attempt, save } = await sit(core);
    must(await save(1, 'the moon'));
    await using other = await createTestServer(core.database);
    await other.clock.advance(core.clock.now() - other.clock.now() + 60 * minuteMs);
    await handInOverdue(other.deps);
    expect(await attemptOf(attempt.id)).toMatchObject({ submittedAt: attempt.endsAt, submittedBy: 'CLOCK' });
    const marks = (await core.deps.records.attempts.marksOf([attempt.id])).get(attempt.id) ?? [];
    expect(marks.map(({ points }) => points).toSorted()).toEqual([0, 3]);
    expect(await told(attempt.id)).toMatchObject([{ organisationId: core.organisation.id }]);
  });

  it('many that cannot be handed in keep no other waiting', async () => {
    const page = Array.from({ length: 200 }, (_, n) => ({ id: uuidV7(), endsAt: later(n) }));
    const { attempt } = await sit(core, { timeLimitMs: minuteMs });
    await core.clock.advance(2 * minuteMs);
    const { records } = core.deps;
    // The first page holds attempts that are no more, as bad as any that throws.
    const overdue: typeof records.attempts.overdue = (before, limit, after) =>
      after ? records.attempts.overdue(before, limit) : Promise.resolve(page);
    await handInOverdue({
      ...core.deps,
      records: { ...records, attempts: { ...records.attempts, overdue } },
    });
    expect(await attemptOf(attempt.id)).toMatchObject({ submittedBy: 'CLOCK' });
  });

  it('and nobody has looked yet, beginning again ends that attempt first', async () => {
    const { student, assessment, attempt } = await sit(core);
    await core.clock.advance(11 * minuteMs);
    const next = must(await begin(core, student, assessment.id));
    expect(next.id).not.toBe(attempt.id);
    expect(await attemptOf(attempt.id)).toMatchObject({ submittedBy: 'CLOCK', submittedAt: attempt.endsAt });
  });

  it('the kept answer is the one with the highest sequence of those that came in time, in whatever order', async () => {
    const saves = fc.uniqueArray(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(saves, fc.nat(4), async (sequences, inTime) => {
        const { attempt, save } = await sit(core, { timeLimitMs: minuteMs });
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
    const { teacher, student, attempt, save } = await sit(core, { closesAt: later(minuteMs) });
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
    const exam = await sit(core, { timeLimitMs: 10 * minuteMs, closesAt: later(12 * minuteMs) });
    const { teacher: caller, student, classroom, assessment, attempt } = exam;
    const set = (timeFactor: number, studentId = student.viewer.userId) =>
      setAccommodation(core.deps, { caller, classroomId: classroom.id, studentId, timeFactor });
    expect(await set(2, caller.viewer.userId)).toMatchObject({ problem: 'NotFoundProblem' });
    must(await set(1.5));
    expect((await attemptOf(attempt.id))?.endsAt).toEqual(later(15 * minuteMs));
    must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
    await core.clock.advance(5 * minuteMs);
    expect(must(await begin(core, student, assessment.id)).endsAt).toEqual(later(12 * minuteMs));
  });

  it('or less, by other times of the exam, moves what is being sat, but never to before now', async () => {
    const { teacher, assessment, attempt } = await sit(core);
    await core.clock.advance(5 * minuteMs);
    const edit = { caller: teacher, assessmentId: assessment.id };
    must(await updateAssessment(core.deps, { ...edit, change: { timeLimitMs: 20 * minuteMs } }));
    expect((await attemptOf(attempt.id))?.endsAt).toEqual(later(15 * minuteMs));
    must(await updateAssessment(core.deps, { ...edit, change: { timeLimitMs: minuteMs } }));
    expect((await attemptOf(attempt.id))?.endsAt).toEqual(later(0));
    await core.clock.advance(3_000);
    must(await updateAssessment(core.deps, { ...edit, change: { timeLimitMs: 2 * minuteMs } }));
    expect((await attemptOf(attempt.id))?.endsAt).toEqual(later(-3_000));
  });
});
