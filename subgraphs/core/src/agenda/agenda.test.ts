import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { enrol, makeClass, makePerson, makeQuiz, must } from '../../test/people.ts';
import { saveAnswer } from '../attempts/save-answer.ts';
import { startAttempt } from '../attempts/start-attempt.ts';
import { submitAttempt } from '../attempts/submit-attempt.ts';
import type { Caller } from '../caller.ts';
import { endMeeting, startMeeting } from '../meetings/run-meeting.ts';
import { scheduleMeeting } from '../meetings/schedule-meeting.ts';

const hourMs = 60 * 60 * 1000;
let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

const query = `query($first: Int! = 20, $after: String) { viewer { agenda(first: $first, after: $after) {
  nodes { kind at count assessment { title } attempt { state } } pageInfo { hasNextPage endCursor } } } }`;
const ask = async (caller: Caller, variables: object = {}) =>
  (await core.execute(query, { variables: { first: 20, ...variables }, viewer: caller.viewer })).data.viewer
    .agenda;
const kinds = async (caller: Caller) => (await ask(caller)).nodes.map(({ kind }: { kind: string }) => kind);
const inMs = (ms: number) => new Date(core.clock.now() + ms);

it('leads a student from a quiz that opens to its result, and a teacher to what waits', async () => {
  const { student, teacher, assessment, questions } = await makeQuiz(core);
  const { assessments, attempts } = core.deps.records;
  await assessments.update(assessment.id, { opensAt: inMs(hourMs), releasePolicy: 'MANUAL' });
  expect(await kinds(student)).toEqual(['ASSESSMENT_COMING']);
  await core.clock.advance(hourMs);
  expect(await kinds(student)).toEqual(['ASSESSMENT_OPEN']);
  const call = { caller: student, assessmentId: assessment.id, consent: false, idempotencyKey: undefined };
  const { id: attemptId } = must(await startAttempt(core.deps, call));
  expect(await kinds(student)).toEqual(['ASSESSMENT_RUNNING']);
  const written = questions.find(({ kind }) => kind === 'SHORT_ANSWER')!;
  const answer = { caller: student, attemptId, questionId: written.id, sequence: 1 };
  must(await saveAnswer(core.deps, { ...answer, choiceIds: undefined, response: 'the wind' } as never));
  must(await submitAttempt(core.deps, { caller: student, attemptId }));
  expect(await kinds(student)).toEqual([]);
  expect((await ask(teacher)).nodes).toMatchObject([
    { kind: 'ANSWERS_TO_GRADE', count: 1, assessment: { title: 'Tides' }, attempt: null },
  ]);
  await core.database.pool.query('update core.attempts set released_at = $1 where id = $2', [
    inMs(0),
    attemptId,
  ]);
  expect((await ask(student)).nodes).toMatchObject([
    { kind: 'RESULTS_RELEASED', attempt: { state: 'SUBMITTED' } },
  ]);
  expect(await attempts.byIds([attemptId])).toHaveLength(1);
});

it('shows no drafts and nothing that has closed, and to a stranger nothing at all', async () => {
  const { student, assessment } = await makeQuiz(core);
  await core.deps.records.assessments.update(assessment.id, { closesAt: inMs(hourMs) });
  expect(await kinds(student)).toEqual(['ASSESSMENT_OPEN']);
  expect(await kinds(await makePerson(core, 'STUDENT'))).toEqual([]);
  await core.deps.records.assessments.update(assessment.id, { publishedAt: null });
  expect(await kinds(student)).toEqual([]);
  await core.deps.records.assessments.update(assessment.id, { publishedAt: inMs(0) });
  await core.clock.advance(hourMs);
  expect(await kinds(student)).toEqual([]);
});

it('puts what ends first at the top, and pages without gaps', async () => {
  const { student, teacher } = await makeClass(core);
  const titles = ['last', 'first', 'never', 'second'];
  const ends = [3 * hourMs, hourMs, null, 2 * hourMs];
  for (const [n, end] of ends.entries()) {
    const quiz = await makeQuiz(core);
    await enrol(core, quiz.teacher, quiz.classroom.id, student.viewer.userId);
    await core.deps.records.assessments.update(quiz.assessment.id, {
      title: titles[n]!,
      closesAt: end === null ? null : inMs(end),
    });
  }
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo } = await ask(student, { first: 3, after });
    found.push(...nodes.map(({ assessment }: { assessment: { title: string } }) => assessment.title));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(found).toEqual(['first', 'second', 'last', 'never']);
  expect(await kinds(teacher)).toEqual([]);
});

it('tells of the meetings that run or come next, in the classes of a person alone', async () => {
  const { student, teacher: caller, classroom } = await makeClass(core);
  const stranger = await makeClass(core);
  const plan = async (title: string, startsInMs: number) => {
    const times = { startsAt: inMs(startsInMs), endsAt: inMs(startsInMs + hourMs) };
    const input = { caller, classroomId: classroom.id, title, ...times, callUrl: undefined };
    return must(await scheduleMeeting(core.deps, { ...input, idempotencyKey: undefined })).id;
  };
  const meetings = `query($after: String) { viewer { meetings(first: 2, after: $after) {
    nodes { title state } pageInfo { hasNextPage endCursor } } } }`;
  const next = async ({ viewer }: Caller, after?: string) =>
    (await core.execute(meetings, { variables: { after }, viewer })).data.viewer.meetings;
  const titles = async (of: Caller, after?: string) =>
    (await next(of, after)).nodes.map(({ title }: { title: string }) => title);

  const over = await plan('over', hourMs);
  const running = await plan('running', 2 * hourMs);
  await plan('later', 4 * hourMs);
  await plan('soon', 3 * hourMs);
  for (const meetingId of [over, running]) must(await startMeeting(core.deps, { caller, meetingId }));
  must(await endMeeting(core.deps, { caller, meetingId: over }));

  const first = await next(student);
  expect(first.nodes).toEqual([
    { title: 'running', state: 'RUNNING' },
    { title: 'soon', state: 'SCHEDULED' },
  ]);
  expect(await titles(student, first.pageInfo.endCursor)).toEqual(['later']);
  expect(await titles(caller)).toEqual(['running', 'soon']);
  expect(await titles(stranger.student)).toEqual([]);
});
