import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { topics } from '@ensure-study/contracts/events';
import { partitionOf } from '@ensure-study/stores/events/partition';
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

test('the event log is told of all that was stopped at once, when nothing is left to wait for', async () => {
  await using tutor = await openTutor();
  const rated = await tutor.accept(questionWithAnswer);
  await answerNextTurn(tutor.answering(), running());
  await tutor.ratings.rate((await tutor.conversations.findTurn(rated.id))!, opinion);
  const open = [await tutor.accept('And why?'), await tutor.accept('And when?')];
  const told: { turnIds: unknown[]; left: unknown[] }[] = [];
  const eventLog: typeof tutor.eventLog = {
    ...tutor.eventLog,
    async append(tx, events) {
      const { rows } = await tx.execute(sql`select id from ai.tutor_sessions union all
        select id from ai.tutor_turns union all select id from ai.tutor_examples`);
      told.push({ turnIds: events.map(({ data }) => 'turnId' in data && data.turnId), left: rows });
      await tutor.eventLog.append(tx, events);
    },
  };
  const { student, classroomId } = tutor;
  await createMemoryStore({ ...tutor, eventLog }).erase(student.userId, classroomId, null);
  expect(told).toEqual([{ turnIds: open.map(({ id }) => id), left: [] }]);
});

/** Erases what the student left while somebody's opinion is stored but for its event; both have ended when it answers. */
async function eraseWhileRating(tutor: TestTutor, turnId: string) {
  const { student, classroomId, database } = tutor;
  const turn = await tutor.conversations.findTurn(turnId);
  let goOn = (): void => undefined;
  const until = new Promise<void>((resolve) => (goOn = resolve));
  let erasing: Promise<unknown> | undefined;
  const eventLog: typeof tutor.eventLog = {
    ...tutor.eventLog,
    async append(tx, events) {
      erasing ??= createMemoryStore(tutor).erase(student.userId, classroomId, null);
      await until;
      await tutor.eventLog.append(tx, events);
    },
  };
  const rating = createRatingStore({ ...tutor, eventLog }).rate(turn!, opinion);
  await vi.waitFor(async () => {
    const { rows } = await database.db.execute(
      sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(rows).toHaveLength(1);
  }, 20_000);
  goOn();
  expect(await rating).toBe(true);
  await erasing;
}

test('an opinion of one’s own that is given while one erases is erased as well, and leaves no example', async () => {
  await using tutor = await openTutor();
  const { id } = await tutor.accept(questionWithAnswer);
  await answerNextTurn(tutor.answering(), running());
  await eraseWhileRating(tutor, id);
  const { rows } = await tutor.database.db.execute(sql`select 1 from ai.tutor_examples`);
  expect(rows).toEqual([]);
});

test('who erases and who has an opinion of the same answer at that moment do not wait for each other', async () => {
  await using tutor = await openTutor();
  const own = await tutor.accept(questionWithAnswer);
  const placeOf = ({ sessionId }: typeof own) => partitionOf(sessionId, topics['tutor.events'].partitions);
  let others = await tutor.accept(questionWithAnswer, null, tutor.teacher);
  while (placeOf(others) !== placeOf(own))
    others = await tutor.accept(questionWithAnswer, null, tutor.teacher);
  while (await answerNextTurn(tutor.answering(), running()));
  await tutor.ratings.rate((await tutor.conversations.findTurn(own.id))!, opinion);
  // Its end is told to the event log, too, in the same place.
  await tutor.accept('And why?', own.sessionId);
  await eraseWhileRating(tutor, others.id);
  const { rows } = await tutor.database.db.execute(sql`select votes from ai.tutor_examples`);
  expect(rows).toEqual([{ votes: 1 }]);
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
