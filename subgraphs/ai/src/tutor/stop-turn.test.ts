import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurnEnds, endsChannel } from './adapters/turn-ends.ts';
import { answerNextTurn } from './answer-next-turn.ts';
import { streamOfTurn } from './domain/stream-events.ts';
import { expectWhole } from './fixtures/expect-whole.ts';
import { openTutor, questionWithAnswer, type TestTutor } from './fixtures/open-tutor.ts';
import { createScriptedModel } from './fixtures/scripted-model.ts';
import { stopTurn } from './stop-turn.ts';
import { createTurnsInHand } from './turns-in-hand.ts';
import { LeaseLost } from '../workers/lease.ts';

const running = () => new AbortController().signal;
const said = 'The lighthouse is 31 metres high. [1]';

function stopping(tutor: TestTutor) {
  const deps = { ...tutor, turnEnds: createTurnEnds(tutor) };
  return (turnId: string | undefined, userId = tutor.student.userId) => stopTurn(deps, { userId, turnId });
}

/** Ends of turns that the event log was told of. */
async function told({ database }: TestTutor, turnId: string) {
  const { rows } = await database.db.execute(sql`select event->'data'->>'outcome' as outcome
    from platform.events where event->>'type' = 'tutor.turn_answered.v1' and event->'data'->>'turnId' = ${turnId}`);
  return rows.map(({ outcome }) => outcome);
}

test('an answer is stopped from elsewhere: its model is given up at once, what was said stays, nothing follows', async () => {
  await using tutor = await openTutor();
  const inHand = createTurnsInHand();
  tutor.wakeups.listen(endsChannel, inHand.check);
  const asked = await tutor.accept(questionWithAnswer);
  const signals: AbortSignal[] = [];
  const scripted = createScriptedModel({ pieces: [`${said} `, 'It was built '], then: 'hang' });
  const model: typeof scripted = {
    ...scripted,
    stream(messages, signal, totalMs) {
      signals.push(signal);
      return scripted.stream(messages, signal, totalMs);
    },
  };
  // The clock stands still, so that no renewal tells the worker.
  const working = answerNextTurn({ ...tutor.answering([model]), inHand }, running());
  const live = tutor.liveStreams.follow(streamOfTurn(asked.id), { from: 'start', signal: running() });
  for await (const { payload } of live) if ((payload as { kind: string }).kind === 'token') break;
  const stopped = await stopping(tutor)(asked.id);
  expect(stopped).toMatchObject({ ok: true, value: { outcome: 'STOPPED', generator: null } });
  expect(await working).toBe(true);
  expect(signals[0]?.reason).toBeInstanceOf(LeaseLost);
  const { turn, events } = await expectWhole(tutor, asked.id);
  expect(turn).toMatchObject({ outcome: 'STOPPED', answer: said, citations: [{ number: 1 }] });
  expect(events.at(-1)).toEqual({ kind: 'completed' });
  expect(await told(tutor, asked.id)).toEqual(['STOPPED']);
});

test('a worker that has not heard of it can neither add to a stopped turn nor end it', async () => {
  await using tutor = await openTutor();
  const asked = await tutor.accept(questionWithAnswer);
  const turn = await tutor.queue.claim(6_000);
  if (!turn) throw new Error('No turn waits.');
  await stopping(tutor)(asked.id);
  await expect(tutor.queue.append(turn, [{ kind: 'token', text: 'late' }])).rejects.toThrow(LeaseLost);
  await expect(tutor.queue.finish(turn, { outcome: 'FAILED', reason: 'late' })).rejects.toThrow(LeaseLost);
  await expect(tutor.queue.release(turn, { delayMs: 0, isCounted: false })).rejects.toThrow(LeaseLost);
  const whole = await expectWhole(tutor, asked.id);
  expect(whole.turn).toMatchObject({ outcome: 'STOPPED', answer: '' });
});

test('a turn that waits is never begun once it is stopped; one that has ended stays as it is', async () => {
  await using tutor = await openTutor();
  const stop = stopping(tutor);
  const waiting = await tutor.accept(questionWithAnswer);
  expect(await stop(waiting.id)).toMatchObject({ ok: true, value: { outcome: 'STOPPED' } });
  expect(await answerNextTurn(tutor.answering(), running())).toBe(false);
  const answered = await tutor.accept(questionWithAnswer);
  await answerNextTurn(tutor.answering(), running());
  expect(await stop(answered.id)).toMatchObject({ ok: true, value: { outcome: 'ANSWERED' } });
  expect(await stop(waiting.id)).toMatchObject({ ok: true, value: { outcome: 'STOPPED' } });
  expect(await told(tutor, answered.id)).toEqual(['ANSWERED']);
});

test('only who asked stops a turn', async () => {
  await using tutor = await openTutor();
  const stop = stopping(tutor);
  const { id } = await tutor.accept(questionWithAnswer);
  for (const { userId } of [tutor.teacher, tutor.stranger])
    expect(await stop(id, userId)).toMatchObject({ problem: 'NotFoundProblem' });
  expect(await stop(undefined)).toMatchObject({ problem: 'InvalidInputProblem', path: ['input', 'turnId'] });
  tutor.roles.delete(tutor.student.userId);
  expect(await stop(id)).toMatchObject({ problem: 'NotFoundProblem' });
  expect((await tutor.conversations.findTurn(id))?.outcome).toBeNull();
});

test('whoever comes first, its worker or who stops it: a turn ends once, and its tokens are its answer', async () => {
  await using tutor = await openTutor();
  const stop = stopping(tutor);
  const steps = fc.array(fc.constant(`${said} `), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(steps, fc.nat({ max: 4 }), async (pieces, stopAt) => {
      const asked = await tutor.accept(questionWithAnswer);
      const scripted = createScriptedModel({ pieces });
      let stopped: Promise<unknown> = Promise.resolve();
      let step = 0;
      const now = () => void (step++ === stopAt && (stopped = stop(asked.id)));
      const queue = {
        ...tutor.queue,
        append: (...args: Parameters<typeof tutor.queue.append>) => (now(), tutor.queue.append(...args)),
        finish: (...args: Parameters<typeof tutor.queue.finish>) => (now(), tutor.queue.finish(...args)),
      };
      await answerNextTurn({ ...tutor.answering([scripted]), queue }, running());
      await stopped;
      const { turn } = await expectWhole(tutor, asked.id);
      expect(await told(tutor, asked.id)).toEqual([turn.outcome]);
    }),
    { numRuns: 20 },
  );
});

test('who is in danger and stops the turn before it is read is reported all the same, once', async () => {
  await using tutor = await openTutor();
  const stop = stopping(tutor);
  const asked = await tutor.accept('I want to kill myself');
  for (const _ of [1, 2])
    expect(await stop(asked.id)).toMatchObject({ ok: true, value: { outcome: 'STOPPED' } });
  const harmless = await tutor.accept(questionWithAnswer);
  await stop(harmless.id);
  const { rows } = await tutor.database.db.execute(sql`select turn_id, class from ai.safeguarding_reports`);
  expect(rows).toEqual([{ turn_id: asked.id, class: 'self-harm' }]);
  const events = await tutor.database.db.execute(
    sql`select 1 from platform.events where event->>'type' = 'safeguarding.reported.v1'`,
  );
  expect(events.rows).toHaveLength(1);
});
