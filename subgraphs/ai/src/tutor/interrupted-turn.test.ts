import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerNextTurn } from './answer-next-turn.ts';
import { expectWhole, tokens } from './fixtures/expect-whole.ts';
import { openTutor, questionWithAnswer, type TestTutor } from './fixtures/open-tutor.ts';
import { createScriptedModel, type Script } from './fixtures/scripted-model.ts';
import { LeaseLost } from '../workers/lease.ts';
import type { ClaimedTurn, TurnQueue } from './ports.ts';

const running = () => new AbortController().signal;

test('a worker that dies is replaced when its lease is over; what it streamed stays', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  const dead = await claimAndDie(tutor, 'The lamp burned oil until 1931. [1]');
  const model = createScriptedModel({ pieces: ['This must not be asked.'] });
  expect(await answerNextTurn(tutor.answering([model]), running())).toBe(true);
  const { turn } = await expectWhole(tutor, asked.id);
  expect(turn.answer).toMatch(
    /^The lamp burned oil until 1931\. \[1\]\n\nThe answer was interrupted here\..*31 metres/s,
  );
  expect(turn).toMatchObject({ outcome: 'ANSWERED', generator: 'EXTRACTIVE' });
  await expect(tutor.queue.append(dead, [{ kind: 'token', text: 'late' }])).rejects.toThrow(LeaseLost);
  await expect(tutor.queue.finish(dead, { outcome: 'FAILED', reason: 'late' })).rejects.toThrow(LeaseLost);
  await expectWhole(tutor, asked.id);
});

test('whatever fails, whenever: the tokens joined are the answer, and every quote is the page', async () => {
  await using tutor = await openTutor();
  const sentence = fc.constantFrom(
    'The lighthouse is 31 metres high [1]. ',
    'It was built in 1874 by the engineer Ada Finch [1]. ',
    'Three keepers lived in the tower [3]. ',
    'The keepers were pirates [2]. ',
    'The lamp burned oil until 1931. ',
    '\n- The lamp gives two flashes every ten seconds [2][1]\n',
  );
  const script = fc.record({
    pieces: fc.array(sentence, { maxLength: 4 }),
    then: fc.constantFrom('end' as const, 'fail' as const),
  });
  const crash = fc.record({ script, diesAtAppend: fc.nat({ max: 3 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(crash, { maxLength: 2 }), script, async (crashes, last) => {
      const asked = await tutor.accept(questionWithAnswer);
      let soFar = '';
      for (const { script: scripted, diesAtAppend } of crashes) {
        await attemptAndDie(tutor, scripted, diesAtAppend);
        const streamed = tokens(await tutor.events(asked.id));
        expect(streamed.startsWith(soFar)).toBe(true);
        soFar = streamed;
      }
      while (await answerNextTurn(tutor.answering([createScriptedModel(last)]), running()));
      const { turn } = await expectWhole(tutor, asked.id);
      expect(turn.answer.startsWith(soFar)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

/** Takes the turn with a lease that is over at once, streams something, and is never heard of again. */
async function claimAndDie({ queue, materialId, pageText }: TestTutor, text: string): Promise<ClaimedTurn> {
  const turn = await queue.claim(-1);
  if (!turn) throw new Error('No turn waits.');
  const quote = 'The lamp burned oil until 1931.';
  const start = pageText.indexOf(quote);
  const citation = { number: 1, materialId, page: null, start, end: start + quote.length, quote };
  await queue.append(turn, [
    { kind: 'citation', citation },
    { kind: 'token', text },
  ]);
  return turn;
}

/** An attempt whose process is killed at its n-th write: nothing after it happens, not even giving the turn back. */
async function attemptAndDie(tutor: TestTutor, script: Script, writes: number): Promise<void> {
  let left = writes;
  const write =
    <A extends unknown[]>(act: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      if (left-- <= 0) throw new LeaseLost();
      await act(...args);
    };
  const queue: TurnQueue = {
    ...tutor.queue,
    claim: () => tutor.queue.claim(-1),
    append: write(tutor.queue.append),
    finish: write(tutor.queue.finish),
    release: async () => undefined,
  };
  await answerNextTurn({ ...tutor.answering([createScriptedModel(script)]), queue }, running());
}
