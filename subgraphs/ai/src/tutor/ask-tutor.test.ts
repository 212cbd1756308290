import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { askTutor, type AskTutorRequest } from './ask-tutor.ts';
import { openTutor, type TestTutor } from './fixtures/open-tutor.ts';

const request = (tutor: TestTutor, change: Partial<AskTutorRequest> = {}): AskTutorRequest => ({
  viewer: tutor.student,
  classroomId: tutor.classroomId,
  sessionId: null,
  question: 'How high is the lighthouse?',
  mode: 'EXPLAIN',
  idempotencyKey: null,
  traceparent: null,
  ...change,
});
async function accepted(tutor: TestTutor, change: Partial<AskTutorRequest> = {}) {
  const outcome = await askTutor(tutor, request(tutor, change));
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}
const count = async (
  { database }: TestTutor,
  table: 'ai.tutor_turns' | 'ai.tutor_sessions' | 'platform.events',
) => Number((await database.db.execute(sql`select count(*) from ${sql.raw(table)}`)).rows[0]?.['count']);

test('stores the turn, its session and the event before it answers', async () => {
  await using tutor = await openTutor();
  const turn = await accepted(tutor);
  expect(turn).toMatchObject({
    question: 'How high is the lighthouse?',
    answer: '',
    outcome: null,
    citations: [],
  });
  expect(await tutor.conversations.findTurn(turn.id)).toEqual(turn);
  expect(await tutor.conversations.findSession(turn.sessionId)).toMatchObject({
    userId: tutor.student.userId,
  });
  expect(await count(tutor, 'platform.events')).toBe(1);
});

test('goes on with a session of one’s own, and with nobody else’s', async () => {
  await using tutor = await openTutor();
  const first = await accepted(tutor);
  const second = await accepted(tutor, { sessionId: first.sessionId });
  expect(second.sessionId).toBe(first.sessionId);
  const other = await askTutor(tutor, request(tutor, { viewer: tutor.teacher, sessionId: first.sessionId }));
  expect(other).toMatchObject({ ok: false, problem: 'NotFoundProblem' });
});

test('a repeated key answers the first turn, also when both come at once', async () => {
  await using tutor = await openTutor();
  const turns = await Promise.all([1, 2, 3].map(() => accepted(tutor, { idempotencyKey: 'one' })));
  const again = await accepted(tutor, { idempotencyKey: 'one' });
  expect(new Set([...turns, again].map(({ id }) => id)).size).toBe(1);
  expect(await count(tutor, 'ai.tutor_turns')).toBe(1);
  expect(await count(tutor, 'ai.tutor_sessions')).toBe(1);
});

test('a key that comes with something else is refused, also when both come at once', async () => {
  await using tutor = await openTutor();
  const refusal = { problem: 'InvalidInputProblem', path: ['input', 'idempotencyKey'] };
  const ask = (change: Partial<AskTutorRequest>) =>
    askTutor(tutor, request(tutor, { idempotencyKey: 'one', ...change }));
  const both = await Promise.all([ask({}), ask({ question: 'Who built it?' })]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject(refusal);
  const { sessionId } = await accepted(tutor, { question: 'Another session?', idempotencyKey: 'two' });
  expect(await ask({ idempotencyKey: 'two', question: 'Who?' })).toMatchObject(refusal);
  const elsewhere = await accepted(tutor, { question: 'A third one?' });
  const moved = { idempotencyKey: 'two', question: 'Another session?', sessionId: elsewhere.sessionId };
  expect(await ask(moved)).toMatchObject(refusal);
  expect(await ask({ ...moved, sessionId })).toMatchObject({ ok: true });
});

test.each([
  ['too short', { question: ' a ' }, ['input', 'question']],
  ['too long', { question: 'a'.repeat(1_001) }, ['input', 'question']],
  ['in a mode that is not built', { mode: 'HINTS' }, ['input', 'mode']],
  ['with an empty key', { idempotencyKey: '' }, ['input', 'idempotencyKey']],
  ['with a control character in its key', { idempotencyKey: 'a\u0000' }, ['input', 'idempotencyKey']],
  ['of control characters only', { question: '\u0000\u0001\u0002' }, ['input', 'question']],
])('a question %s is refused by its path', async (_name, change, path) => {
  await using tutor = await openTutor();
  expect(await askTutor(tutor, request(tutor, change))).toMatchObject({
    problem: 'InvalidInputProblem',
    path,
  });
  expect(await count(tutor, 'ai.tutor_turns')).toBe(0);
});

test('a question is kept without the control characters in it', async () => {
  await using tutor = await openTutor();
  expect(await accepted(tutor, { question: 'How\u0000 high is it?\ud83d' })).toMatchObject({
    question: 'How high is it?',
  });
});

test('who is not in the class may not ask', async () => {
  await using tutor = await openTutor();
  expect(await askTutor(tutor, request(tutor, { viewer: tutor.stranger }))).toMatchObject({
    problem: 'NotAllowedProblem',
  });
  expect(await askTutor(tutor, request(tutor, { classroomId: undefined }))).toMatchObject({
    problem: 'NotFoundProblem',
  });
  expect(await askTutor(tutor, request(tutor, { sessionId: undefined }))).toMatchObject({
    problem: 'NotFoundProblem',
  });
});

test('limits a person by the minute and by the day, says when to come back, and 0 is off', async () => {
  await using tutor = await openTutor();
  const limited = { ...tutor, limits: { perMinute: 2, perDay: 3 } };
  const ask = () => askTutor(limited, request(tutor));
  expect((await ask()).ok && (await ask()).ok).toBe(true);
  const refused = await ask();
  expect(refused).toMatchObject({
    problem: 'RateLimitedProblem',
    retryAt: new Date(tutor.clock.now() + 60_000),
  });
  await tutor.clock.advance(60_000);
  expect((await ask()).ok).toBe(true);
  const tomorrow = await ask();
  expect(
    tomorrow.ok || tomorrow.problem !== 'RateLimitedProblem' || tomorrow.retryAt.getTime(),
  ).toBeGreaterThan(tutor.clock.now() + 3_600_000);
  expect((await askTutor({ ...tutor, limits: { perMinute: 0, perDay: 0 } }, request(tutor))).ok).toBe(true);
  expect(await count(tutor, 'ai.tutor_turns')).toBe(4);
});
