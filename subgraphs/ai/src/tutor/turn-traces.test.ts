/** What is kept of how an answer was made, and who sees it. */
import { PublicError } from '@ensure-study/kit/errors';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { silentLogger } from '@ensure-study/testkit/logger';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createMemoryStore } from './adapters/memory-store.ts';
import { createTurnEnds } from './adapters/turn-ends.ts';
import { answerNextTurn } from './answer-next-turn.ts';
import { toKeptSteps } from './domain/kept-trace.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import {
  openTutor,
  questionWithAnswer,
  questionWithoutAnswer,
  type TestTutor,
} from './fixtures/open-tutor.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';
import { eraseMemory } from './erase-memory.ts';
import { createTraceKeeper } from './keep-traces.ts';
import { readTrace, readTurnAsAny } from './read-trace.ts';
import type { TraceStore } from './ports.ts';
import { createTraceSweep } from './sweep-traces.ts';

let tutor: TestTutor;
beforeAll(async () => {
  tutor = await openTutor();
});
afterAll(() => tutor[Symbol.asyncDispose]());

async function answered(question: string, traceStore: TraceStore = tutor.traceStore) {
  const traces = createTraceKeeper({
    ...{ traces: traceStore, turns: tutor.conversations, clock: tutor.clock, logger: silentLogger },
  });
  const turn = await tutor.accept(question);
  const model = createScriptedModel({
    pieces: ['The lighthouse is 31 metres high. [1]', ' It is blue. [1]'],
  });
  const models = question === questionWithAnswer ? [model] : [];
  await answerNextTurn({ ...tutor.answering(models), traces }, new AbortController().signal);
  return { turn, traces };
}

test('the steps of a turn are kept once it has ended: what was found with which scores, and what was left out', async () => {
  const { turn, traces } = await answered(questionWithAnswer);
  await traces.settled();
  const kept = await tutor.traceStore.find(turn.id);
  expect(kept).toMatchObject({ turnId: turn.id, classroomId: tutor.classroomId, attempts: 1 });
  const step = (name: string) => kept?.steps.find((one) => one.name === name)?.data;
  expect(step('retrieval')).toMatchObject({
    asked: questionWithAnswer,
    retrieval: 'KEYWORD',
  });
  expect(step('retrieval')?.hits).toContainEqual(
    expect.objectContaining({ materialId: tutor.materialId, score: expect.any(Number), meaning: null }),
  );
  expect(step('model')).toMatchObject({ model: 'scripted', outcome: 'ok', shown: 1, leftOut: 1 });
  expect(step('end')).toMatchObject({ outcome: 'ANSWERED', generator: 'MODEL' });
  // Whether the material answers is judged beside the model; what was found is kept by its place.
  expect(step('judgement')).toMatchObject({ answered: true });
  expect(JSON.stringify(step('retrieval'))).not.toContain('made of granite');
});

test('a store that is away delays no answer and is asked three times; what it has already stays', async () => {
  const add = vi.fn(async () => Promise.reject(new Error('away')));
  const { turn, traces } = await answered(questionWithoutAnswer, { ...tutor.traceStore, add });
  expect((await tutor.conversations.findTurn(turn.id))?.outcome).toBe('ABSTAINED');
  const settled = traces.settled();
  await vi.waitFor(async () => {
    await tutor.clock.advance(2_000);
    expect(add).toHaveBeenCalledTimes(3);
  });
  await settled;
  const trace = { turnId: turn.id, classroomId: tutor.classroomId, attempts: 1, steps: [] };
  const at = (endedAt: string) => tutor.traceStore.add({ ...trace, endedAt });
  expect([await at('2026-01-05T09:00:00.000Z'), await at('2026-01-06T09:00:00.000Z')]).toEqual([true, false]);
});

test('staff reads the trace of a turn that failed its student; the student, other teachers and other schools do not', async () => {
  const [{ turn: failed, traces }, { turn: well }] = [
    await answered(questionWithoutAnswer),
    await answered(questionWithAnswer),
  ];
  await traces.settled();
  const { student, teacher, stranger } = tutor;
  const admin = { ...stranger, role: 'ADMIN' as const, organisationId: student.organisationId };
  const elsewhere = { ...admin, organisationId: uuidV7() };
  for (const viewer of [teacher, admin]) {
    expect(await readTrace(tutor, { viewer }, failed.id)).toMatchObject({ turnId: failed.id });
    expect((await readTurnAsAny(tutor, { viewer }, failed.id))?.question).toBe(questionWithoutAnswer);
    expect(await readTurnAsAny(tutor, { viewer }, well.id)).toBeUndefined();
  }
  expect(await readTurnAsAny(tutor, { viewer: student }, well.id)).toBeDefined();
  const down = { vote: 'DOWN', reason: null, comment: null, wrongSource: null } as const;
  const ended = await tutor.conversations.findTurn(well.id);
  expect(ended && (await tutor.ratings.rate(ended, down))).toBe(true);
  expect(await readTurnAsAny(tutor, { viewer: teacher }, well.id)).toBeDefined();
  for (const viewer of [stranger, elsewhere])
    expect(await readTurnAsAny(tutor, { viewer }, failed.id)).toBeUndefined();
  for (const viewer of [student, stranger, elsewhere])
    await expect(readTrace(tutor, { viewer }, failed.id)).rejects.toBeInstanceOf(PublicError);
});

test('staff never reads a turn that led to a report, not even one that its student found bad', async () => {
  const { turn: escalated } = await answered('I want to kill myself');
  const stopped = await tutor.accept('I want to kill myself');
  await createTurnEnds(tutor).stop(stopped.id);
  const down = { vote: 'DOWN', reason: null, comment: null, wrongSource: null } as const;
  const admin = { ...tutor.stranger, role: 'ADMIN' as const, organisationId: tutor.student.organisationId };
  for (const { id } of [escalated, stopped]) {
    const ended = await tutor.conversations.findTurn(id);
    expect(ended && (await tutor.ratings.rate(ended, down))).toBe(true);
    for (const viewer of [tutor.teacher, admin]) {
      expect(await readTurnAsAny(tutor, { viewer }, id)).toBeUndefined();
      await expect(readTrace(tutor, { viewer }, id)).rejects.toBeInstanceOf(PublicError);
    }
    expect(await readTurnAsAny(tutor, { viewer: tutor.student }, id)).toBeDefined();
  }
});

const sweeping = () => ({ traces: tutor.traceStore, turns: tutor.conversations, clock: tutor.clock });

/** Forgets all that the student has; how many turns were erased. */
async function erase() {
  const { classroomId, student } = tutor;
  const deps = { ...tutor, ownMemory: createMemoryStore(tutor) };
  return eraseMemory(deps, { userId: student.userId, classroomId, sessionId: null });
}

test('a trace that waits for the store while its turn is erased is not there afterwards, however often it was tried', async () => {
  for (const failures of [0, 1]) {
    let tries = 0;
    const gate = { open: (): void => undefined };
    const opened = new Promise<void>((resolve) => (gate.open = resolve));
    const add: TraceStore['add'] = async (trace, signal) => {
      tries += 1;
      if (tries <= failures) throw new Error('away');
      await opened;
      return tutor.traceStore.add(trace, signal);
    };
    const { turn, traces } = await answered(questionWithoutAnswer, { ...tutor.traceStore, add });
    await vi.waitFor(async () => {
      await tutor.clock.advance(500);
      expect(tries).toBe(failures + 1);
    });
    expect(await erase()).toMatchObject({ ok: true });
    gate.open();
    await traces.settled();
    expect(await tutor.traceStore.find(turn.id)).toBeUndefined();
  }
});

test('what was stored after all, though nobody looked, is found by the next step of upkeep; what has its turn stays', async () => {
  const { turn: gone, traces: late } = await answered(questionWithoutAnswer);
  await late.settled();
  const trace = await tutor.traceStore.find(gone.id);
  await erase();
  const { turn, traces } = await answered(questionWithoutAnswer);
  await traces.settled();
  expect(trace && (await tutor.traceStore.add(trace))).toBe(true);
  const sweep = createTraceSweep(sweeping());
  expect(await sweep(new AbortController().signal)).toBe(false);
  expect(await tutor.traceStore.find(gone.id)).toBeUndefined();
  expect(await tutor.traceStore.find(turn.id)).toBeDefined();
  // The next one looks again at what was asked just before.
  await tutor.traceStore.add(trace!);
  await tutor.clock.advance(3_600_000);
  await sweep(new AbortController().signal);
  expect(await tutor.traceStore.find(gone.id)).toBeUndefined();
});

test('after 30 days a trace is forgotten, and not before', async () => {
  const { id } = await tutor.accept(questionWithoutAnswer);
  const endedAt = new Date(tutor.clock.now()).toISOString();
  await tutor.traceStore.add({ turnId: id, classroomId: tutor.classroomId, endedAt, attempts: 1, steps: [] });
  const day = 24 * 60 * 60 * 1000;
  const forget = (days: number) => {
    const clock = { ...tutor.clock, now: () => Date.parse(endedAt) + days * day };
    return createTraceSweep({ ...sweeping(), clock })(new AbortController().signal);
  };
  await forget(30);
  expect(await tutor.traceStore.find(id)).toBeDefined();
  expect(await forget(31)).toBe(true);
  expect(await tutor.traceStore.find(id)).toBeUndefined();
});

test('what no store keeps is made keepable, and what is too long loses its longest step alone', () => {
  const trace = createTurnTrace(() => 0);
  trace.begin('odd')({ infinite: Number.NaN, text: 'a\0b\ud800c' });
  trace.begin('long')({ text: 'x'.repeat(300_000) });
  expect(toKeptSteps(trace.steps()).map(({ data }) => data)).toEqual([
    { infinite: null, text: 'abc' },
    { leftOut: true },
  ]);
});
