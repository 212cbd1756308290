import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerEnding, EmitParts } from './answer-question.ts';
import { createAnswersInMaking, MakingFailed } from './answers-in-making.ts';
import { answerOf, type AnswerPart } from './domain/passage.ts';

const word = (text: string): AnswerPart => ({ kind: 'token', text });
const end: AnswerEnding = {
  outcome: 'ANSWERED',
  generator: 'MODEL',
  retrieval: 'KEYWORD',
  searched: { materials: 1, passages: 1 },
  parts: [word('.')],
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** An answer whose words come when the test says so. */
function scripted() {
  let emit: EmitParts = async () => undefined;
  let made = 0;
  let settle: { resolve(ending: AnswerEnding): void; reject(error: Error): void } | undefined;
  let stopped = false;
  return {
    made: () => made,
    stopped: () => stopped,
    say: (text: string) => emit([word(text)]),
    end: () => settle?.resolve(end),
    fail: () => settle?.reject(new Error('as scripted')),
    make: (signal: AbortSignal, emitMade: EmitParts) => {
      made += 1;
      emit = emitMade;
      signal.addEventListener('abort', () => {
        stopped = true;
        settle?.reject(signal.reason);
      });
      return new Promise<AnswerEnding>((resolve, reject) => (settle = { resolve, reject }));
    },
  };
}

function follower(
  answers: ReturnType<typeof createAnswersInMaking>,
  make: ReturnType<typeof scripted>['make'],
) {
  const said: AnswerPart[] = [];
  const leave = new AbortController();
  const ended = answers
    .join('one', make)
    .follow(async (parts) => void said.push(...parts), leave.signal)
    .catch((error: unknown) => error);
  return { ended, leave: () => leave.abort(new Error('left')), text: () => answerOf(said) };
}

test('whoever comes, at whatever moment, has the whole answer in order, and it is made once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('join', 'say', 'leave'), { maxLength: 20 }), async (steps) => {
      const [answers, script] = [createAnswersInMaking(), scripted()];
      const all = [follower(answers, script.make)];
      let whole = '';
      for (const [at, step] of steps.entries()) {
        if (step === 'join') all.push(follower(answers, script.make));
        if (step === 'say') await script.say(`${at} `);
        if (step === 'say') whole += `${at} `;
        // The last one stays, whoever was first.
        if (step === 'leave' && all.length > 1) all.shift()?.leave();
        await turn();
      }
      script.end();
      for (const one of all) {
        expect(await one.ended).toBe(end);
        expect(one.text()).toBe(whole);
      }
      expect(script.made()).toBe(1);
      expect(script.stopped()).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test('it is given up with the last who waited, and then made anew', async () => {
  const [answers, script] = [createAnswersInMaking(), scripted()];
  const [first, second] = [follower(answers, script.make), follower(answers, script.make)];
  first.leave();
  await turn();
  expect(script.stopped()).toBe(false);
  second.leave();
  await turn();
  expect(script.stopped()).toBe(true);
  const third = follower(answers, script.make);
  expect(script.made()).toBe(2);
  script.end();
  expect(await third.ended).toBe(end);
});

test('a failure is told to all who follow, after what was said before it', async () => {
  const [answers, script] = [createAnswersInMaking(), scripted()];
  const all = [follower(answers, script.make), follower(answers, script.make)];
  await script.say('Half');
  script.fail();
  for (const one of all) {
    expect(await one.ended).toBeInstanceOf(MakingFailed);
    expect(one.text()).toBe('Half');
  }
});
