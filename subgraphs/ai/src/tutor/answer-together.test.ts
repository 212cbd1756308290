/** What holds when several ask the same at the same time, in one process and in several. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createCachedAnswers } from './adapters/cached-answers.ts';
import { answerNextTurn, type AnswerTurnDeps } from './answer-next-turn.ts';
import { createAnswersInMaking } from './answers-in-making.ts';
import { expectWhole } from './fixtures/expect-whole.ts';
import { openTutor, questionWithAnswer } from './fixtures/open-tutor.ts';
import type { TurnRow, TutorModel } from './ports.ts';

const sentence = 'The lighthouse is 31 metres high. [1]';

/** A model that says one sentence, waits for the test, and then ends or fails. */
function waitingModel() {
  const bell = { ring: (): void => undefined };
  const until = new Promise<void>((resolve) => (bell.ring = resolve));
  let asked = 0;
  const model: TutorModel = {
    name: 'waiting',
    generator: 'MODEL',
    async *stream(_messages, signal) {
      asked += 1;
      yield sentence;
      // Only then the sentence is known to have ended; these words are borne out by nothing.
      yield ' And so';
      const gone = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      );
      await Promise.race([until, gone]);
    },
  };
  return { model, asked: () => asked, goOn: bell.ring };
}

async function openClass() {
  const tutor = await openTutor();
  /** Each test asks of a version of its own. */
  let version = 0;
  /** A process of its own, over the cache that all share. */
  const process = (models: TutorModel[]): AnswerTurnDeps => ({
    ...tutor.answering(models),
    memory: {
      answers: createCachedAnswers({ cache: tutor.cache, madeBy: ['waiting'], onLookUp: () => undefined }),
      inMaking: createAnswersInMaking(),
      live: tutor.live,
      corpusVersion: async () => version,
      clock: tutor.clock,
    },
  });
  const streamed = (turnId: string) =>
    vi.waitFor(async () => expect(await tutor.events(turnId)).not.toHaveLength(0), 20_000);
  return { tutor, process, streamed, renew: () => void version++ };
}
const running = () => new AbortController().signal;
let open: Awaited<ReturnType<typeof openClass>>;
beforeAll(async () => {
  open = await openClass();
});
beforeEach(() => open.renew());
afterAll(() => open.tutor[Symbol.asyncDispose]());

test('thirty who ask the same at once cost one request to the model, and it streams to all that are in hand', async () => {
  const { tutor, process, streamed } = open;
  const { model, asked, goOn } = waitingModel();
  const deps = process([model]);
  const turns: TurnRow[] = [];
  for (let at = 0; at < 30; at += 1)
    turns.push(await tutor.accept(at % 2 === 0 ? questionWithAnswer : 'how high is lighthouse on gull rock'));
  const workers = Array.from({ length: 4 }, async () => {
    while (await answerNextTurn(deps, running()));
  });
  // They see the first sentence while the model is still at it.
  await Promise.all(turns.slice(0, workers.length).map(({ id }) => streamed(id)));
  goOn();
  await Promise.all(workers);
  expect(asked()).toBe(1);
  const ended = await Promise.all(turns.map(({ id }) => tutor.conversations.findTurn(id)));
  expect(new Set(ended.map((turn) => `${turn?.outcome}: ${turn?.answer}`))).toEqual(
    new Set([`ANSWERED: ${sentence}`]),
  );
  for (const { id } of turns.slice(0, 5)) await expectWhole(tutor, id);
});

test('who asked first may stop: the others go on', async () => {
  const { tutor, process, streamed } = open;
  const { model, asked, goOn } = waitingModel();
  const deps = process([model]);
  const stop = new AbortController();
  const first = await tutor.accept(questionWithAnswer);
  const stopped = answerNextTurn(deps, stop.signal);
  await streamed(first.id);
  const second = await tutor.accept(questionWithAnswer);
  const working = answerNextTurn(deps, running());
  await streamed(second.id);
  stop.abort(new Error('stopped'));
  await stopped;
  goOn();
  await working;
  expect((await expectWhole(tutor, second.id)).turn.answer).toBe(sentence);
  // Its own turn was given back, as its process stopped.
  await answerNextTurn(deps, running());
  expect((await expectWhole(tutor, first.id)).turn.answer).toContain('31 metres');
  expect(asked()).toBe(1);
});

test('another class never gets it, at the same moment or later', async () => {
  const { tutor, process, streamed } = open;
  const { model, asked, goOn } = waitingModel();
  const deps = process([model]);
  const own = await tutor.accept(questionWithAnswer);
  const other = await tutor.conversations.accept({
    ...{ userId: tutor.student.userId, organisationId: tutor.student.organisationId },
    ...{ classroomId: uuidV7(), sessionId: null, question: questionWithAnswer },
    ...{ idempotencyKey: null, traceparent: null },
  });
  const empty: AnswerTurnDeps = {
    ...deps,
    retrieve: async (request) => {
      const found = await deps.retrieve(request);
      return request.classroomId === tutor.classroomId ? found : { ...found, hits: [] };
    },
  };
  const working = [answerNextTurn(empty, running()), answerNextTurn(empty, running())];
  await streamed(own.id);
  goOn();
  await Promise.all(working);
  expect(asked()).toBe(1);
  expect((await expectWhole(tutor, other?.id ?? '')).turn).toMatchObject({
    outcome: 'ABSTAINED',
    citations: [],
  });
});

/** One process that has begun, and another that is asked the same meanwhile. */
async function twoProcesses() {
  const { tutor, process, streamed } = open;
  const [slow, own] = [waitingModel(), waitingModel()];
  own.goOn();
  const there = await tutor.accept(questionWithAnswer);
  const making = answerNextTurn(process([slow.model]), running());
  await streamed(there.id);
  const here = await tutor.accept(questionWithAnswer);
  const working = answerNextTurn(process([own.model]), running());
  // Two leases, and the look at what the other process has made.
  await vi.waitFor(() => expect(tutor.clock.sleeping).toBe(3), 20_000);
  const ended = vi.waitFor(async () => {
    await tutor.clock.advance(500);
    expect((await tutor.conversations.findTurn(here.id))?.outcome).toBeTruthy();
  }, 20_000);
  return { here, slow, own, ended, working, making };
}

test('what another process makes is waited for', async () => {
  const { here, slow, own, ended, working, making } = await twoProcesses();
  slow.goOn();
  await Promise.all([making, ended, working]);
  const { turn } = await expectWhole(open.tutor, here.id);
  expect(turn).toMatchObject({ generator: 'CACHE', answer: sentence });
  expect(own.asked()).toBe(0);
});

test('when that takes too long it is made here as well', async () => {
  const { here, slow, own, ended, working, making } = await twoProcesses();
  await Promise.all([ended, working]);
  expect((await expectWhole(open.tutor, here.id)).turn).toMatchObject({
    generator: 'MODEL',
    answer: sentence,
  });
  expect(own.asked()).toBe(1);
  slow.goOn();
  await making;
});

test('what fails for who asked first is tried again for each of the others, after what was streamed', async () => {
  const { tutor, process } = open;
  let failures = 0;
  const deps = process([]);
  const broken: AnswerTurnDeps = {
    ...deps,
    retrieve: async (request) => {
      if (failures++ === 0) throw new Error('as scripted');
      return deps.retrieve(request);
    },
  };
  const [first, second] = [await tutor.accept(questionWithAnswer), await tutor.accept(questionWithAnswer)];
  await Promise.all([answerNextTurn(broken, running()), answerNextTurn(broken, running())]);
  const outcomes = await Promise.all(
    [first, second].map(async ({ id }) => (await tutor.conversations.findTurn(id))?.outcome),
  );
  expect(outcomes.toSorted()).toEqual(['ANSWERED', null]);
});
