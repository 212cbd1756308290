import { sql } from 'drizzle-orm';
import { storeUnavailable } from '@ensure-study/kit/errors';
import { expect, test } from 'vitest';
import { answerNextTurn, answerTurnDefaults } from './answer-next-turn.ts';
import { expectWhole } from './fixtures/expect-whole.ts';
import {
  openTutor,
  questionWithAnswer,
  questionWithoutAnswer,
  type TestTutor,
} from './fixtures/open-tutor.ts';
import { createOpenAiModel } from './adapters/openai-model.ts';
import { openScriptedEndpoint } from './fixtures/scripted-endpoint.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';

const running = () => new AbortController().signal;
const answeredEvents = async ({ database }: TestTutor) =>
  (
    await database.db.execute(
      sql`select 1 from platform.events where event->>'type' = 'tutor.turn_answered.v1'`,
    )
  ).rows.length;

test('a question that the material answers is answered from it, cited, and told of', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  expect(await answerNextTurn(tutor.answering(), running())).toBe(true);
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn).toMatchObject({
    outcome: 'ANSWERED',
    generator: 'EXTRACTIVE',
    retrieval: 'KEYWORD',
    searched: { materials: 1 },
  });
  expect(turn.answer).toMatch(/31 metres.*\[1\]/);
  expect(await answerNextTurn(tutor.answering(), running())).toBe(false);
});

test('a question that it does not answer is not answered, and says what was searched', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithoutAnswer);
  await answerNextTurn(tutor.answering(), running());
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn).toMatchObject({ outcome: 'ABSTAINED', generator: 'EXTRACTIVE' });
  expect(turn.answer).toMatch(/does not answer this\. 1 document with \d+ passages was searched/);
});

test('a question that the material only comes near to has its nearest passages beside it, letter for letter', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept('Who painted the lighthouse on Gull Rock?');
  const declining = createScriptedModel({ pieces: ['NOT IN MATERIAL'] });
  await answerNextTurn(tutor.answering([declining]), running());
  const answered = await tutor.accept(questionWithAnswer);
  await answerNextTurn(tutor.answering(), running());
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn.outcome).toBe('ABSTAINED');
  expect(turn.nearest.length).toBeGreaterThan(0);
  expect(turn.nearest.length).toBeLessThanOrEqual(3);
  expect(turn.nearest[0]?.text).toContain('The lighthouse on Gull Rock was built');
  for (const { start, end, text } of turn.nearest) expect(tutor.pageText.slice(start, end)).toBe(text);
  expect((await tutor.conversations.findTurn(answered.id))?.nearest).toEqual([]);
});

test('sentences of a model go out one by one, each bound to words of the page', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  const model = createScriptedModel({
    pieces: ['The lighthouse is 31 met', 'res high. [1] It was built in 18', '74 by Ada Finch [1].'],
  });
  await answerNextTurn(tutor.answering([model]), running());
  const { turn, events } = await expectWhole(tutor, asked.id);
  expect(turn).toMatchObject({ outcome: 'ANSWERED', generator: 'MODEL' });
  expect(events.filter(({ kind }) => kind === 'token')).toHaveLength(2);
});

test('what a model makes up is left out, a wrong number is bound to the right words', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  const made =
    'The lighthouse is 45 metres high [1]. It was painted by Claude Monet [1]. The lighthouse is made of granite and 31 metres high [9].';
  await answerNextTurn(tutor.answering([createScriptedModel({ pieces: [made] })]), running());
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn.generator).toBe('MODEL');
  expect(turn.answer).not.toMatch(/45|Monet/);
  expect(turn.answer).toMatch(/31 metres/);
});

test('a model that only makes things up is not heard; the material speaks', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  await answerNextTurn(
    tutor.answering([createScriptedModel({ pieces: ['It is 99 metres high and painted pink [1].'] })]),
    running(),
  );
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn).toMatchObject({ outcome: 'ANSWERED', generator: 'EXTRACTIVE' });
  expect(turn.answer).toMatch(
    /^The language model wrote nothing that your material bears out.*\n\n.*31 metres/,
  );
});

test('a model that finds nothing in the passages is believed', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  await answerNextTurn(tutor.answering([createScriptedModel({ pieces: ['NOT IN MATERIAL'] })]), running());
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn).toMatchObject({ outcome: 'ABSTAINED', generator: 'MODEL' });
});

test('when the first model fails before it said anything, the second is asked', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  const models = [
    createScriptedModel({ pieces: [], then: 'fail' }),
    createScriptedModel({ pieces: ['The lighthouse is 31 metres high [1].'] }, 'FALLBACK_MODEL'),
  ];
  await answerNextTurn(tutor.answering(models), running());
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn).toMatchObject({ outcome: 'ANSWERED', generator: 'FALLBACK_MODEL' });
});

test('when every model fails before it said anything, the answer says so first, and without a model it does not', async () => {
  await using tutor = await openTutor();
  const failing = () => createScriptedModel({ pieces: [], then: 'fail' });
  const asked = await tutor.accept(questionWithAnswer);
  await answerNextTurn(tutor.answering([failing(), failing()]), running());
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn).toMatchObject({ outcome: 'ANSWERED', generator: 'EXTRACTIVE' });
  expect(turn.answer).toMatch(
    /^The language model did not answer; this is quoted from your material\.\n\n.*31 metres.*\[1\]/,
  );
  const again = await tutor.accept(questionWithAnswer);
  await answerNextTurn(tutor.answering(), running());
  expect((await expectWhole(tutor, again.id)).turn.answer).not.toMatch(/language model/);
});

test('when a model breaks off, its sentences stay and the answer goes on, saying so', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept('When was the lighthouse on Gull Rock built, and how high is it?');
  const model = createScriptedModel({
    pieces: ['The lamp burned oil until 1931 [2]. The light'],
    then: 'fail',
  });
  await answerNextTurn(tutor.answering([model]), running());
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn).toMatchObject({ outcome: 'ANSWERED', generator: 'EXTRACTIVE' });
  expect(turn.answer).toMatch(
    /^The lamp burned oil until 1931\. \[1\]\n\nThe language model did not finish this answer/,
  );
});

test('models that take all of their time leave enough of it: the material answers in the same attempt', async () => {
  await using tutor = await openTutor();
  await using endpoint = await openScriptedEndpoint();
  const asked = await tutor.accept(questionWithAnswer);
  const models = (['MODEL', 'FALLBACK_MODEL'] as const).map((generator) => {
    endpoint.script(generator, { then: 'think' });
    return createOpenAiModel({ ...endpoint, model: generator, generator, observe: () => undefined });
  });
  const settings = { ...answerTurnDefaults, attemptMaxMs: 20_000, modelsMs: 600 };
  await answerNextTurn(tutor.answering(models), running(), settings);
  expect(endpoint.asked.map(({ model }) => model)).toEqual(['MODEL', 'FALLBACK_MODEL']);
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn).toMatchObject({ outcome: 'ANSWERED', generator: 'EXTRACTIVE' });
});

test('a held turn is taken by nobody else', async () => {
  await using tutor = await openTutor();
  await tutor.accept(questionWithAnswer);
  expect(await tutor.queue.claim(60_000)).toBeDefined();
  expect(await tutor.queue.claim(60_000)).toBeUndefined();
});

test('a turn that fails every time ends, saying so', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  const broken = { ...tutor.answering(), retrieve: () => Promise.reject(new Error('no index')) };
  for (let attempt = 1; attempt <= answerTurnDefaults.attemptsMax; attempt++) {
    await tutor.database.db.execute(sql`update ai.tutor_turns set due_at = now()`);
    expect(await answerNextTurn(broken, running())).toBe(true);
  }
  const { turn, events } = await expectWhole(tutor, asked.id);
  expect(turn.outcome).toBe('FAILED');
  expect(events.at(-1)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ask it again') });
  expect(await answeredEvents(tutor)).toBe(1);
});

test('stops and outages are not counted as attempts', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  const away = { ...tutor.answering(), retrieve: () => Promise.reject(storeUnavailable('The database')) };
  const stopped = new AbortController();
  stopped.abort(new Error('The service stops.'));
  for (let time = 0; time <= answerTurnDefaults.attemptsMax; time++) {
    for (const [deps, signal] of [
      [away, running()],
      [tutor.answering(), stopped.signal],
    ] as const) {
      await tutor.database.db.execute(sql`update ai.tutor_turns set due_at = now()`);
      expect(await answerNextTurn(deps, signal)).toBe(true);
    }
  }
  await tutor.database.db.execute(sql`update ai.tutor_turns set due_at = now()`);
  await answerNextTurn(tutor.answering(), running());
  expect((await expectWhole(tutor, asked.id)).turn.outcome).toBe('ANSWERED');
});

test('a turn whose workers die every time ends, saying so', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  for (let attempt = 1; attempt <= answerTurnDefaults.attemptsMax; attempt++) await tutor.queue.claim(-1);
  expect(await answerNextTurn(tutor.answering(), running())).toBe(true);
  expect((await expectWhole(tutor, asked.id)).turn.outcome).toBe('FAILED');
});

test('a service that stops gives its turn back at once', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  const stop = new AbortController();
  const model = createScriptedModel({ pieces: ['The lighthouse is 31 metres high [1]. And '], then: 'hang' });
  const working = answerNextTurn(tutor.answering([model]), stop.signal);
  await expect.poll(async () => (await tutor.events(asked.id)).length, { timeout: 10_000 }).toBe(2);
  stop.abort(new Error('The service stops.'));
  await working;
  expect(await answerNextTurn(tutor.answering(), running())).toBe(true);
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn.answer).toMatch(/^The lighthouse is 31 metres high\. \[1\]/);
});
