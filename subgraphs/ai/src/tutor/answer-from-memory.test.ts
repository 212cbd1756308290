import { createMemoryCache } from '@ensure-study/stores/kv/memory-cache';
import { expect, test } from 'vitest';
import { createCachedAnswers } from './adapters/cached-answers.ts';
import { answerNextTurn, type AnswerTurnDeps } from './answer-next-turn.ts';
import { createAnswersInMaking } from './answers-in-making.ts';
import { expectWhole } from './fixtures/expect-whole.ts';
import { openTutor, questionWithAnswer, questionWithoutAnswer } from './fixtures/open-tutor.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';
import type { TutorModel } from './ports.ts';

async function openRemembering() {
  const tutor = await openTutor();
  const lookUps: string[] = [];
  const corpus = { version: 1, there: true };
  const memory = {
    answers: createCachedAnswers({
      cache: createMemoryCache({ entriesMax: 10 }),
      madeBy: [],
      onLookUp: (result) => lookUps.push(result),
    }),
    inMaking: createAnswersInMaking(),
    clock: tutor.clock,
    live: { among: async (ids: readonly string[]) => new Set(corpus.there ? ids : []) },
    corpusVersion: async () => corpus.version,
  };
  const ask = async (question: string, with_: { models?: TutorModel[]; sessionId?: string } = {}) => {
    const asked = await tutor.accept(question, with_.sessionId ?? null);
    const deps: AnswerTurnDeps = { ...tutor.answering(with_.models), memory };
    await answerNextTurn(deps, new AbortController().signal);
    return (await expectWhole(tutor, asked.id)).turn;
  };
  return { ask, lookUps, corpus, [Symbol.asyncDispose]: () => tutor[Symbol.asyncDispose]() };
}

test('the same question is answered in the same words from memory, with its citations, and so labelled', async () => {
  await using opened = await openRemembering();
  const first = await opened.ask(questionWithAnswer);
  expect(first.generator).toBe('EXTRACTIVE');
  const again = await opened.ask(`  ${questionWithAnswer.toUpperCase()} `);
  expect(again.generator).toBe('CACHE');
  const { answer, citations, outcome, retrieval, searched } = first;
  expect(again).toMatchObject({ answer, citations, outcome, retrieval, searched });
  const abstained = [await opened.ask(questionWithoutAnswer), await opened.ask(questionWithoutAnswer)];
  expect(abstained.map(({ generator }) => generator)).toEqual(['EXTRACTIVE', 'CACHE']);
  expect(opened.lookUps).toEqual(['miss', 'hit', 'miss', 'hit']);
});

test('a class that has changed, or a document that is gone, is read anew', async () => {
  await using opened = await openRemembering();
  await opened.ask(questionWithAnswer);
  opened.corpus.version += 1;
  expect((await opened.ask(questionWithAnswer)).generator).toBe('EXTRACTIVE');
  expect((await opened.ask(questionWithAnswer)).generator).toBe('CACHE');
  opened.corpus.there = false;
  expect((await opened.ask(questionWithAnswer)).generator).toBe('EXTRACTIVE');
});

test('what leans on a conversation is nobody else’s, and a failing model leaves nothing behind', async () => {
  await using opened = await openRemembering();
  const { sessionId } = await opened.ask(questionWithAnswer);
  await opened.ask('When was it built?', { sessionId });
  expect(opened.lookUps).toEqual(['miss']);
  const question = 'Who built the lighthouse on Gull Rock?';
  const failing = createScriptedModel({ pieces: [], then: 'fail' });
  expect((await opened.ask(question, { models: [failing] })).generator).toBe('EXTRACTIVE');
  const well = createScriptedModel({ pieces: ['It was built by the engineer Ada Finch [1].'] });
  expect((await opened.ask(question, { models: [well] })).generator).toBe('MODEL');
  const known = await opened.ask(question, { models: [failing] });
  expect(known.generator).toBe('CACHE');
  expect(known.answer).toContain('Ada Finch');
});
