import { createMemoryTokenBuckets } from '@ensure-study/stores/kv/memory-token-buckets';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { expect, test, vi } from 'vitest';
import { createCachedAnswers } from './adapters/cached-answers.ts';
import { createModelBudget } from './adapters/model-budget.ts';
import { answerNextTurn, type AnswerTurnDeps } from './answer-next-turn.ts';
import { createAnswersInMaking } from './answers-in-making.ts';
import { expectWhole } from './fixtures/expect-whole.ts';
import { openTutor, questionWithAnswer } from './fixtures/open-tutor.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';
import { ModelFailure, type ModelBudget, type TutorModel } from './ports.ts';

const hour = 3_600_000;

test('beyond the budget of a day answers are quoted and say so, for this person alone, and again later', async () => {
  await using tutor = await openTutor();
  const clock = createFakeClock();
  const buckets = createMemoryTokenBuckets({ clock, keysMax: 10 });
  const budget = createModelBudget({ buckets, perDay: 700 });
  const model = createScriptedModel({ pieces: ['The lighthouse is 31 metres high. [1]'] });
  const ask = async () => {
    const { id } = await tutor.accept(questionWithAnswer);
    await answerNextTurn({ ...tutor.answering([model]), budget }, new AbortController().signal);
    return (await expectWhole(tutor, id)).turn;
  };
  expect((await ask()).generator).toBe('MODEL');
  const quoted = await ask();
  expect(quoted).toMatchObject({ outcome: 'ANSWERED', generator: 'EXTRACTIVE' });
  expect(quoted.answer).toMatch(/^You have used up what the language model may write .* quoted.*31 metres/s);
  expect(await budget.spend(tutor.teacher.userId, 600)).toBe(true);
  await clock.advance(24 * hour);
  expect((await ask()).generator).toBe('MODEL');
});

test('whoever may not be able to pay has no answer made for others', async () => {
  const buckets = createMemoryTokenBuckets({ clock: createFakeClock(), keysMax: 10 });
  const budget = createModelBudget({ buckets, perDay: 20_000 });
  expect(await budget.isAmple('ada')).toBe(true);
  await budget.spend('ada', 15_000);
  expect(await budget.isAmple('ada')).toBe(false);
  expect(await budget.isAmple('bob')).toBe(true);
  const endless = createModelBudget({ buckets, perDay: 0 });
  expect([await endless.isAmple('ada'), await endless.spend('ada', 1e9)]).toEqual([true, true]);
});

test('who has just too little left is told so alone: whoever asks the same meanwhile gets an answer of their own', async () => {
  await using tutor = await openTutor();
  const clock = createFakeClock();
  const budget = createModelBudget({
    buckets: createMemoryTokenBuckets({ clock, keysMax: 10 }),
    perDay: 700,
  });
  const looked = { ring: (): void => undefined };
  const until = new Promise<void>((resolve) => (looked.ring = resolve));
  const model = createScriptedModel({ pieces: ['The lighthouse is 31 metres high. [1]'] });
  let joined = 0;
  const inMaking = createAnswersInMaking();
  const deps: AnswerTurnDeps = {
    ...tutor.answering([model]),
    // It looks like enough: nothing is known of what is left beside what this request takes.
    budget: { ...budget, isAmple: async () => true },
    retrieve: async (request) => (await until, tutor.retrieve(request)),
    memory: {
      ...{ live: tutor.live, clock: tutor.clock, corpusVersion: async () => 1 },
      answers: createCachedAnswers({ cache: tutor.cache, madeBy: [], onLookUp: () => undefined }),
      inMaking: {
        join(key, make) {
          joined += 1;
          if (joined === 2) looked.ring();
          return inMaking.join(key, make);
        },
      },
    },
  };
  const poor = await tutor.accept(questionWithAnswer);
  await budget.spend(tutor.student.userId, 600);
  const working = [answerNextTurn(deps, new AbortController().signal)];
  await vi.waitFor(() => expect(joined).toBe(1));
  const rich = await tutor.accept(questionWithAnswer, null, tutor.teacher);
  working.push(answerNextTurn(deps, new AbortController().signal));
  await Promise.all(working);
  const { turn: told } = await expectWhole(tutor, poor.id);
  expect(told).toMatchObject({ outcome: 'ANSWERED', generator: 'EXTRACTIVE' });
  expect(told.answer).toMatch(/^You have used up what the language model may write/);
  const { turn: answered } = await expectWhole(tutor, rich.id);
  expect(answered).toMatchObject({ generator: 'MODEL', answer: 'The lighthouse is 31 metres high. [1]' });
});

test('a second model is paid as the first, which failed; one that is left alone was sent nothing', async () => {
  await using tutor = await openTutor();
  const spent = async (failing: TutorModel) => {
    const taken: number[] = [];
    const budget: ModelBudget = {
      isAmple: async () => true,
      spend: async (_, tokens) => taken.push(tokens) > 0,
    };
    const second = createScriptedModel(
      { pieces: ['The lighthouse is 31 metres high. [1]'] },
      'FALLBACK_MODEL',
    );
    const { id } = await tutor.accept(questionWithAnswer);
    const models = [failing, second];
    await answerNextTurn({ ...tutor.answering(models), budget }, new AbortController().signal);
    expect((await expectWhole(tutor, id)).turn.generator).toBe('FALLBACK_MODEL');
    // An answer is some tokens, a prompt hundreds.
    return taken.filter((tokens) => tokens > 100).length;
  };
  expect(await spent(createScriptedModel({ pieces: [], then: 'fail' }))).toBe(2);
  const leftAlone: TutorModel = {
    ...createScriptedModel({ pieces: [] }),
    async *stream() {
      throw new ModelFailure('left alone', { isUnasked: true });
    },
  };
  expect(await spent(leftAlone)).toBe(1);
});
