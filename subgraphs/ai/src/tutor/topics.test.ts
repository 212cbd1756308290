/** What a conversation is about: anchored by its answers, moved on by its questions, released by its student. */
import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import { createMemoryStore } from './adapters/memory-store.ts';
import { answerNextTurn } from './answer-next-turn.ts';
import { eraseMemory } from './erase-memory.ts';
import { openTutor, questionWithAnswer, questionWithoutAnswer } from './fixtures/open-tutor.ts';
import { createTraceKeeper } from './keep-traces.ts';
import { releaseTopic } from './release-topic.ts';

async function openTalk() {
  const tutor = await openTutor();
  const { student, topics, traceStore, clock } = tutor;
  let sessionId: string | null = null;
  const traces = createTraceKeeper({
    traces: traceStore,
    turns: tutor.conversations,
    clock,
    logger: silentLogger,
  });
  const answer = () => answerNextTurn({ ...tutor.answering(), traces }, new AbortController().signal);
  const accept = async (question: string) => {
    const turn = await tutor.accept(question, sessionId);
    ({ sessionId } = turn);
    return turn;
  };
  const own = () => sessionId ?? '';
  return {
    ...{ tutor, accept, answer, own },
    /** How the turn ended, and what its trace says of the topic. */
    ask: async (question: string) => {
      const { id } = await accept(question);
      await answer();
      await traces.settled();
      const trace = await traceStore.find(id);
      const step = trace?.steps.find(({ name }) => name === 'topic')?.data;
      return { turn: await tutor.conversations.findTurn(id), step };
    },
    topic: async (userId = student.userId) => (await topics.ofSessions(userId, [own()])).get(own()),
    release: (userId = student.userId, id: string | undefined = own()) =>
      releaseTopic(tutor, { userId, sessionId: id }),
    [Symbol.asyncDispose]: () => tutor[Symbol.asyncDispose](),
  };
}

test('a topic is anchored by an answer, strengthened by follow-ups and moved on by another matter, as the traces say', async () => {
  await using talk = await openTalk();
  const first = await talk.ask('What did the lamp burn?');
  expect(first.step).toEqual({
    ...{ topic: null, used: false, released: false, change: 'anchored', topicAfter: 'The lamp' },
  });
  expect(await talk.topic()).toMatchObject({
    label: 'The lamp',
    turns: 1,
    materialId: talk.tutor.materialId,
  });
  const followed = await talk.ask('How often does it flash?');
  expect(followed.turn?.outcome).toBe('ANSWERED');
  expect(followed.step).toMatchObject({ topic: 'The lamp', used: true, change: 'strengthened' });
  expect(await talk.topic()).toMatchObject({ label: 'The lamp', turns: 2 });
  const other = await talk.ask('Why did the keepers keep hens on the rock?');
  expect(other.step).toMatchObject({ used: false, change: 'moved', topicAfter: 'The keepers' });
  expect(await talk.topic()).toMatchObject({ label: 'The keepers', turns: 1 });
  const unanswered = await talk.ask(questionWithoutAnswer);
  expect(unanswered.step).toMatchObject({ change: 'ended', topicAfter: null });
  expect(await talk.topic()).toBeUndefined();
});

test('after a release a follow-up reads nothing from before it, and what was asked before anchors nothing any more', async () => {
  await using talk = await openTalk();
  await talk.ask(questionWithAnswer);
  const waiting = await talk.accept('How high is it?');
  expect(await talk.release()).toMatchObject({ ok: true, value: { id: talk.own() } });
  expect(await talk.topic()).toBeUndefined();
  await talk.answer();
  // It was asked with the conversation before it in mind.
  expect(await talk.tutor.conversations.findTurn(waiting.id)).toMatchObject({ outcome: 'ANSWERED' });
  expect(await talk.topic()).toBeUndefined();
  const leaning = await talk.ask('How high is it?');
  expect(leaning.turn).toMatchObject({ outcome: 'ABSTAINED' });
  expect(leaning.step).toMatchObject({ topic: null, used: false, released: true, change: 'none' });
  await talk.ask('What did the lamp burn?');
  expect(await talk.topic()).toMatchObject({ label: 'The lamp' });
  const followed = await talk.ask('How often does it flash?');
  expect(followed.step).toMatchObject({ used: true, change: 'strengthened' });
});

test('after a release, and before anything was said, who asks for more is asked of what', async () => {
  await using talk = await openTalk();
  const asksBack = {
    outcome: 'REDIRECTED',
    answer: expect.stringMatching(/^What would you like to know more about\?/),
  };
  expect((await talk.ask('tell me more')).turn).toMatchObject(asksBack);
  await talk.ask(questionWithAnswer);
  expect((await talk.ask('tell me more')).turn).toMatchObject({ outcome: 'ANSWERED' });
  await talk.release();
  for (const bare of ['tell me more', 'and why?'])
    expect((await talk.ask(bare)).turn).toMatchObject(asksBack);
});

test('answers that end in another order never bring an earlier topic back', async () => {
  await using talk = await openTalk();
  const { queue } = talk.tutor;
  await talk.ask(questionWithAnswer);
  const [early, late] = [await talk.accept('First?'), await talk.accept('Second?')];
  const claimed = [await queue.claim(6_000), await queue.claim(6_000)];
  const topic = { materialId: talk.tutor.materialId, headings: ['x'], since: new Date(0), turns: 1 };
  for (const asked of [late, early]) {
    const turn = claimed.find((one) => one?.id === asked.id)!;
    const parts = [{ kind: 'token' as const, text: 'Said.' }];
    await queue.finish(
      turn,
      { outcome: 'REDIRECTED', parts },
      { topic: { ...topic, label: asked.question } },
    );
  }
  expect(await talk.topic()).toMatchObject({ label: 'Second?' });
});

test('a topic is its student’s own: others neither see nor release it, and it is erased with its conversation', async () => {
  await using talk = await openTalk();
  const { tutor } = talk;
  await talk.ask(questionWithAnswer);
  for (const { userId } of [tutor.teacher, tutor.stranger]) {
    expect(await talk.release(userId)).toMatchObject({ problem: 'NotFoundProblem' });
    expect(await talk.topic(userId)).toBeUndefined();
  }
  expect(await releaseTopic(tutor, { userId: tutor.student.userId, sessionId: undefined })).toMatchObject({
    ...{ problem: 'InvalidInputProblem', path: ['input', 'sessionId'] },
  });
  expect(await talk.topic()).toBeDefined();
  expect(await talk.release()).toMatchObject({ ok: true });
  expect(await talk.release()).toMatchObject({ ok: true });
  await talk.ask('What did the lamp burn?');
  expect(await talk.topic()).toBeDefined();
  const { classroomId, student } = tutor;
  const deps = { ...tutor, ownMemory: createMemoryStore(tutor) };
  await eraseMemory(deps, { userId: student.userId, classroomId, sessionId: null });
  const { rows } = await tutor.database.db.execute('select 1 from ai.tutor_topics');
  expect(rows).toEqual([]);
});
