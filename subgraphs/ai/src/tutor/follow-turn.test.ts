import { toGlobalId } from '@ensure-study/contracts/ids';
import { expect, test } from 'vitest';
import { answerNextTurn } from './answer-next-turn.ts';
import { openTutor, questionWithAnswer, type TestTutor } from './fixtures/open-tutor.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';
import { followTurn, type FollowedEvent } from './follow-turn.ts';

const signal = () => new AbortController().signal;
async function follow(
  tutor: TestTutor,
  turnId: string | undefined,
  after?: string,
  userId = tutor.student.userId,
) {
  const events: FollowedEvent[] = [];
  for await (const event of await followTurn(tutor, { turnId, after, userId, signal: signal() }))
    events.push(event);
  return events;
}

test('who follows from the beginning sees everything as it comes, and the end', async () => {
  await using tutor = await openTutor();
  const { id } = await tutor.accept(questionWithAnswer);
  const following = follow(tutor, id);
  const model = createScriptedModel({
    pieces: ['The lighthouse is 31 metres high [1]. It is made of granite [1].'],
  });
  await answerNextTurn(tutor.answering([model]), signal());
  const live = await following;
  expect(live.map(({ event }) => event.kind).filter((kind) => kind === 'token')).toHaveLength(2);
  expect(live.at(-1)?.event.kind).toBe('completed');
  expect(await follow(tutor, id)).toEqual(live);
});

test('a finished turn is told again from any cursor, and after the last nothing is waited for', async () => {
  await using tutor = await openTutor();
  const { id } = await tutor.accept(questionWithAnswer);
  await answerNextTurn(tutor.answering(), signal());
  const all = await follow(tutor, id);
  for (const [i, { cursor }] of all.entries())
    expect(await follow(tutor, id, cursor)).toEqual(all.slice(i + 1));
});

test('nobody else learns of a turn, a former member no longer does, and a foreign cursor is refused', async () => {
  await using tutor = await openTutor();
  const { id } = await tutor.accept(questionWithAnswer);
  const other = await tutor.accept(questionWithAnswer);
  while (await answerNextTurn(tutor.answering(), signal()));
  const notFound = { extensions: { code: 'NOT_FOUND' } };
  await expect(follow(tutor, id, undefined, tutor.teacher.userId)).rejects.toMatchObject(notFound);
  await expect(follow(tutor, undefined)).rejects.toMatchObject(notFound);
  const [{ cursor } = { cursor: '' }] = await follow(tutor, other.id);
  await expect(follow(tutor, id, cursor)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  await expect(follow(tutor, id, toGlobalId('TutorTurn', id))).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
  tutor.roles.delete(tutor.student.userId);
  await expect(follow(tutor, id)).rejects.toMatchObject(notFound);
});

test('who comes back to a turn whose words are forgotten is told so, and gets its end without a cursor', async () => {
  await using tutor = await openTutor();
  const { id } = await tutor.accept(questionWithAnswer);
  await answerNextTurn(tutor.answering(), signal());
  const all = await follow(tutor, id);
  await tutor.liveStreams.forget(new Date(Date.now() + 60_000), 1_000);
  await expect(follow(tutor, id, all[0]?.cursor)).rejects.toMatchObject({
    extensions: { code: 'SUBSCRIPTION_GAP' },
  });
  expect(await follow(tutor, id)).toEqual(all.slice(-1));
  expect(await follow(tutor, id, all.at(-2)?.cursor)).toEqual(all.slice(-1));
});
