import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createMemoryStore } from './adapters/memory-store.ts';
import { createRatingStore } from './adapters/rating-store.ts';
import { answerNextTurn } from './answer-next-turn.ts';
import { streamOfTurn } from './domain/stream-events.ts';
import { eraseMemory } from './erase-memory.ts';
import { openTutor, questionWithAnswer, type TestTutor } from './fixtures/open-tutor.ts';
import { LeaseLost } from '../workers/lease.ts';

const running = () => new AbortController().signal;

function erasing(tutor: TestTutor) {
  const deps = { ...tutor, ownMemory: createMemoryStore(tutor) };
  const { classroomId, student } = tutor;
  return (sessionId: string | null | undefined, userId = student.userId) =>
    eraseMemory(deps, { userId, classroomId, sessionId });
}
const opinion = { vote: 'UP', reason: null, comment: 'Clear.', wrongSource: null } as const;

test('what is erased is gone with answers, streams and opinions; the rest, and that of others, stays', async () => {
  await using tutor = await openTutor();
  const { student, teacher, classroomId, conversations } = tutor;
  const erase = erasing(tutor);
  const memory = createMemoryStore(tutor);
  const of = (userId: string) => memory.ofClassroom(userId, classroomId);
  const first = await tutor.accept(questionWithAnswer);
  await tutor.accept('Who built it?', first.sessionId);
  const second = await tutor.accept(questionWithAnswer);
  const others = await conversations.accept({
    ...{ userId: teacher.userId, organisationId: teacher.organisationId, classroomId, sessionId: null },
    ...{ question: questionWithAnswer, idempotencyKey: null, traceparent: null },
  });
  while (await answerNextTurn(tutor.answering(), running()));
  const ended = await conversations.findTurn(first.id);
  await createRatingStore(tutor).rate(ended!, opinion);
  const trace = {
    ...{ turnId: first.id, classroomId, attempts: 1 },
    endedAt: '2026-01-01T00:00:00.000Z',
    steps: [],
  };
  await tutor.traceStore.add(trace);
  expect(await of(student.userId)).toMatchObject({ conversations: 2, turns: 3, ratings: 1 });
  expect(await memory.ofSessions(student.userId, [first.sessionId, others!.sessionId])).toEqual(
    new Map([[first.sessionId, { turns: 2, ratings: 1, lastUsedAt: first.askedAt }]]),
  );

  // Another person's conversation is none of one's own.
  expect(await erase(others!.sessionId)).toEqual({ ok: true, value: { conversations: 0, turns: 0 } });
  expect(await erase(first.sessionId)).toEqual({ ok: true, value: { conversations: 1, turns: 2 } });
  expect(await erase(first.sessionId)).toEqual({ ok: true, value: { conversations: 0, turns: 0 } });
  expect(await conversations.findTurn(first.id)).toBeUndefined();
  expect(await tutor.events(first.id)).toEqual([]);
  expect(await tutor.traceStore.find(first.id)).toBeUndefined();
  expect((await tutor.database.db.execute(sql`select 1 from ai.tutor_ratings`)).rows).toEqual([]);
  expect(await conversations.findTurn(second.id)).toMatchObject({ outcome: 'ANSWERED' });

  expect(await erase(null)).toEqual({ ok: true, value: { conversations: 1, turns: 1 } });
  expect(await of(student.userId)).toEqual({ conversations: 0, turns: 0, ratings: 0, lastUsedAt: null });
  expect(await of(teacher.userId)).toMatchObject({ conversations: 1, turns: 1 });
  expect(await erase(undefined)).toMatchObject({ problem: 'InvalidInputProblem' });
  expect(await erase(null, tutor.stranger.userId)).toMatchObject({ problem: 'NotAllowedProblem' });
  // A question cannot join what is gone.
  const late = {
    ...{ userId: student.userId, organisationId: student.organisationId, classroomId },
    ...{ question: 'And why?', sessionId: first.sessionId, idempotencyKey: null, traceparent: null },
  };
  expect(await conversations.accept(late)).toBeUndefined();
});

test('a turn that is being answered ends: its worker can add nothing, and who follows it hears of its end', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  const turn = await tutor.queue.claim(6_000);
  if (!turn) throw new Error('No turn waits.');
  await tutor.queue.append(turn, [{ kind: 'token', text: 'It is 31 metres high.' }]);
  const live = tutor.liveStreams.follow(streamOfTurn(asked.id), { from: 'start', signal: running() });
  expect((await live.next()).value?.payload).toMatchObject({ kind: 'token' });
  const next = live.next();
  // Who has left the class still has what they left behind erased.
  tutor.roles.delete(tutor.student.userId);
  expect(await erasing(tutor)(asked.sessionId)).toMatchObject({ ok: true, value: { turns: 1 } });
  await expect(tutor.queue.append(turn, [{ kind: 'token', text: 'late' }])).rejects.toThrow(LeaseLost);
  expect((await next).value?.payload).toEqual({ kind: 'completed' });
  await live.return?.();
  expect(await tutor.events(asked.id)).toEqual([{ kind: 'completed' }]);
});

test('what a person of the school has to look at stays, with its words, when its question is erased', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept('I want to kill myself');
  await answerNextTurn(tutor.answering(), running());
  expect(await erasing(tutor)(null)).toMatchObject({ value: { turns: 1 } });
  const { rows } = await tutor.database.db.execute(
    sql`select excerpt from ai.safeguarding_reports where turn_id = ${asked.id}`,
  );
  expect(rows).toEqual([{ excerpt: 'I want to kill myself' }]);
});

test('who is in danger and erases it before it is read is reported all the same, with abuse named before', async () => {
  await using tutor = await openTutor();
  const first = await tutor.accept('My uncle hits me every night');
  await answerNextTurn(tutor.answering(), running());
  await tutor.accept('I want to kill myself', first.sessionId);
  expect(await erasing(tutor)(first.sessionId)).toMatchObject({ ok: true, value: { turns: 2 } });
  const { rows } = await tutor.database.db.execute(
    sql`select class, further from ai.safeguarding_reports order by id`,
  );
  expect(rows).toMatchObject([{ class: 'abuse' }, { class: 'self-harm', further: ['abuse'] }]);
});
