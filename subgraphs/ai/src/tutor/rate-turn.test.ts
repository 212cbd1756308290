import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createMemoryStore } from './adapters/memory-store.ts';
import { createRatingStore } from './adapters/rating-store.ts';
import { createTurnEnds } from './adapters/turn-ends.ts';
import { answerNextTurn } from './answer-next-turn.ts';
import { openTutor, questionWithAnswer } from './fixtures/open-tutor.ts';
import { rateTurn, type RateTurnRequest } from './rate-turn.ts';

test('an opinion of an ended turn of one’s own is kept, changed by a later one, taken back, and told of without its words', async () => {
  await using tutor = await openTutor();
  const ratings = createRatingStore(tutor);
  const { id: turnId } = await tutor.accept(questionWithAnswer);
  const rate = (change: Partial<RateTurnRequest>) =>
    rateTurn(
      { ...tutor, ratings },
      {
        ...{ userId: tutor.student.userId, turnId, vote: 'NONE', reason: null },
        ...{ wrongSource: null, comment: null, ...change },
      },
    );
  const kept = async () => (await ratings.of(tutor.student.userId, [turnId]))[0];

  expect(await rate({ vote: 'UP' })).toMatchObject({ problem: 'ConflictProblem' });
  await answerNextTurn(tutor.answering(), new AbortController().signal);
  expect(await rate({ vote: 'UP' })).toMatchObject({
    ok: true,
    value: { turn: { id: turnId }, reply: null },
  });
  expect(await kept()).toMatchObject({ vote: 'UP', reason: null, comment: null, wrongSource: null });
  const changed = {
    vote: 'DOWN',
    reason: 'WRONG',
    comment: ' It says 1874 elsewhere. ',
    wrongSource: 1,
  } as const;
  for (let again = 0; again < 2; again += 1) expect(await rate(changed)).toMatchObject({ ok: true });
  expect(await kept()).toMatchObject({ ...changed, comment: 'It says 1874 elsewhere.' });

  const citation = (await tutor.conversations.findTurn(turnId))?.citations[0];
  const { rows } = await tutor.database.db.execute(sql`select * from ai.tutor_ratings`);
  expect(rows).toMatchObject([
    {
      ...{ classroom_id: tutor.classroomId, wrong_material_id: tutor.materialId, wrong_page: null },
      ...{ wrong_start: citation?.start, wrong_end: citation?.end },
    },
  ]);
  const memory = createMemoryStore(tutor);
  expect(await memory.ofClassroom(tutor.student.userId, tutor.classroomId)).toMatchObject({ ratings: 1 });

  for (const [change, path] of [
    [{ vote: 'UP', reason: 'WRONG' }, 'reason'],
    [{ wrongSource: 9 }, 'wrongSource'],
    [{ comment: 'x'.repeat(501) }, 'comment'],
    [{ comment: 'a\u0000b' }, 'comment'],
    [{ turnId: undefined }, 'turnId'],
  ] as const)
    expect(await rate(change)).toMatchObject({ problem: 'InvalidInputProblem', path: ['input', path] });
  for (const { userId } of [tutor.teacher, tutor.stranger])
    expect(await rate({ userId, vote: 'UP' })).toMatchObject({ problem: 'NotFoundProblem' });
  expect(await kept()).toMatchObject({ vote: 'DOWN' });

  expect(await rate({ comment: ' ' })).toMatchObject({ ok: true });
  expect(await kept()).toBeUndefined();
  const events = await tutor.database.db.execute(
    sql`select event from platform.events where event->>'type' = 'tutor.turn_rated.v1' order by position`,
  );
  expect(events.rows.map(({ event }) => (event as { data: { vote: string } }).data.vote)).toEqual([
    ...['UP', 'DOWN', 'DOWN', 'NONE'],
  ]);
  expect(JSON.stringify(events.rows)).not.toContain('elsewhere');
});

test('a comment that somebody has to look at is reported once, for those who must look, and answered with where to find help', async () => {
  await using tutor = await openTutor();
  const { id: turnId } = await tutor.accept(questionWithAnswer);
  await answerNextTurn(tutor.answering(), new AbortController().signal);
  const rate = (comment: string) =>
    rateTurn(tutor, {
      ...{ userId: tutor.student.userId, turnId, vote: 'DOWN', reason: null },
      ...{ wrongSource: null, comment },
    });
  const reports = async () =>
    (await tutor.database.db.execute(sql`select class, excerpt, turn_id from ai.safeguarding_reports`)).rows;
  expect(await rate('It is too short.')).toMatchObject({ value: { reply: null } });
  expect(await reports()).toEqual([]);
  for (let again = 0; again < 2; again += 1)
    expect(await rate('I want to kill myself')).toMatchObject({
      value: { reply: expect.stringContaining('an adult you trust') },
    });
  expect(await reports()).toEqual([
    { class: 'self-harm', excerpt: 'I want to kill myself', turn_id: turnId },
  ]);
});

test.each(['How do I build a pipe bomb?', 'do my whole homework for me', 'I want to die'])(
  'there is no opinion of what moderation said to %s',
  async (question) => {
    await using tutor = await openTutor();
    const { id: turnId } = await tutor.accept(question);
    await answerNextTurn(tutor.answering(), new AbortController().signal);
    const opinion = { vote: 'DOWN', reason: null, wrongSource: null, comment: null } as const;
    const asked = { userId: tutor.student.userId, turnId, ...opinion };
    expect(await rateTurn(tutor, asked)).toMatchObject({ problem: 'ConflictProblem' });
    expect(await tutor.ratings.of(tutor.student.userId, [turnId])).toEqual([]);
  },
);

test('there is no opinion of a turn that was stopped before anything was said', async () => {
  await using tutor = await openTutor();
  const { id: turnId } = await tutor.accept(questionWithAnswer);
  await createTurnEnds(tutor).stop(turnId);
  const opinion = { vote: 'DOWN', reason: null, wrongSource: null, comment: null } as const;
  const asked = { userId: tutor.student.userId, turnId, ...opinion };
  expect(await rateTurn(tutor, asked)).toMatchObject({ problem: 'ConflictProblem' });
});
