import { createMemoryTokenBuckets } from '@ensure-study/stores/kv/memory-token-buckets';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { expect, test } from 'vitest';
import { createModelBudget } from './adapters/model-budget.ts';
import { answerNextTurn } from './answer-next-turn.ts';
import { expectWhole } from './fixtures/expect-whole.ts';
import { openTutor, questionWithAnswer } from './fixtures/open-tutor.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';

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
