import { GraphQLError, type ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { expect, it, vi } from 'vitest';
import { storeUnavailable } from '@ensure-study/kit/errors';
import { createMetrics } from '@ensure-study/kit/metrics';
import { noteStale } from '@ensure-study/kit/stale-reads';
import type { Viewer } from '@ensure-study/kit/trust';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { createAnswerMemory, type AnswerMemoryOptions } from './answer-memory.ts';
import { createQueryAnswers, type AskedQuery } from './answer-queries.ts';

const somebody = (): Viewer => ({
  ...{ userId: uuidV7(), organisationId: uuidV7(), sessionId: uuidV7(), role: 'STUDENT', scopes: [] },
});
const withoutDatabase: ExecutionResult = {
  data: { classes: null },
  errors: [storeUnavailable('The database', undefined, { store: 'database' })],
};

function openAnswers(options: Partial<AnswerMemoryOptions> = {}) {
  const clock = createFakeClock();
  const memory = createAnswerMemory({ clock, ...options });
  const metrics = createMetrics('gateway');
  const answer = createQueryAnswers({ memory, metrics, clock });
  const ask = (viewer: Viewer | null, result: ExecutionResult, asked: Partial<AskedQuery> = {}) =>
    answer({ viewer, documentHash: 'classes', variables: {}, ...asked }, async () => result);
  return { clock, memory, metrics, answer, ask };
}
const fresh = (...classes: string[]): ExecutionResult => ({ data: { classes } });

it('gives the last answer again, marked with its moment, while the database is away, and a fresh one after', async () => {
  const { clock, ask, metrics } = openAnswers();
  const viewer = somebody();
  await ask(viewer, fresh('Physics'));
  await clock.advance(1_000);
  const asOf = new Date(clock.now()).toISOString();
  expect(await ask(viewer, fresh('Physics', 'Chemistry'))).toEqual(fresh('Physics', 'Chemistry'));
  await clock.advance(60_000);
  expect(await ask(viewer, withoutDatabase)).toEqual({
    ...fresh('Physics', 'Chemistry'),
    extensions: { stale: { asOf, source: 'cache' } },
  });
  expect(await ask(viewer, fresh())).toEqual(fresh());
  const counted = await metrics.staleAnswers.get();
  expect(counted.values).toMatchObject([{ labels: { source: 'cache' }, value: 1 }]);
});

it('answers only the same session and question: nobody else, nothing else, and not as another role', async () => {
  const { ask } = openAnswers();
  const viewer = somebody();
  await ask(viewer, fresh('Physics'));
  for (const [other, asked] of [
    [somebody(), {}],
    [{ ...viewer, sessionId: uuidV7() }, {}],
    [{ ...viewer, role: 'TEACHER' as const }, {}],
    [viewer, { documentHash: 'people' }],
    [viewer, { operationName: 'Other' }],
    [viewer, { variables: { first: 1 } }],
    [null, {}],
  ] as const)
    expect(await ask(other, withoutDatabase, asked)).toBe(withoutDatabase);
  await ask(null, fresh('Public'));
  expect(await ask(null, withoutDatabase)).toBe(withoutDatabase);
});

it('keeps neither failures nor what was read from a copy, and any other failure is told as it is', async () => {
  const { answer, ask } = openAnswers();
  const viewer = somebody();
  const asked: AskedQuery = { viewer, documentHash: 'classes', variables: {} };
  const broken = { data: { classes: null }, errors: [new GraphQLError('no')] };
  await ask(viewer, broken);
  const asOf = new Date('2026-11-28T12:00:00.000Z');
  const copied = await answer(asked, async () => {
    noteStale(asOf);
    return fresh('Physics');
  });
  expect(copied.extensions).toEqual({ stale: { asOf: asOf.toISOString(), source: 'replica' } });
  expect(await ask(viewer, withoutDatabase)).toBe(withoutDatabase);
  await ask(viewer, fresh('Physics'));
  const withoutService = { data: null, errors: [storeUnavailable('core')] };
  expect(await ask(viewer, withoutService)).toBe(withoutService);
  expect(await ask(viewer, broken)).toBe(broken);
});

it('gives a part of the answer from the copy rather than all of an older one, which may show what is no longer allowed', async () => {
  const { answer, ask } = openAnswers();
  const viewer = somebody();
  await ask(viewer, fresh('Physics'));
  const asOf = new Date('2026-11-28T12:00:00.000Z');
  const fromCopy = (result: ExecutionResult) =>
    answer({ viewer, documentHash: 'classes', variables: {} }, async () => {
      noteStale(asOf);
      return result;
    });
  const stale = { asOf: asOf.toISOString(), source: 'replica' };
  expect(await fromCopy(withoutDatabase)).toEqual({ ...withoutDatabase, extensions: { stale } });
  const nothing = await fromCopy({ ...withoutDatabase, data: null });
  expect(nothing).toMatchObject({ ...fresh('Physics'), extensions: { stale: { source: 'cache' } } });
});

it('gives nothing again after a minute: who has lost a class meanwhile sees it no longer than that', async () => {
  const { clock, ask } = openAnswers();
  const viewer = somebody();
  await ask(viewer, fresh('Physics'));
  await clock.advance(60_001);
  expect(await ask(viewer, withoutDatabase)).toBe(withoutDatabase);
});

it('keeps no key of an answer whose place was taken by one that is too long', async () => {
  const { memory, ask } = openAnswers();
  const viewer = somebody();
  await ask(viewer, fresh('Physics'));
  await ask(viewer, fresh('x'.repeat(200_000)));
  using dropped = vi.spyOn(LRUCache.prototype, 'delete');
  memory.forget(viewer.sessionId);
  expect(dropped).not.toHaveBeenCalled();
});

it('forgets with the session, with time, and whatever is too much or too long', async () => {
  const { clock, memory, ask } = openAnswers({ ageMsMax: 1_000, bytesMax: 8_000 });
  const viewer = somebody();
  await ask(viewer, fresh('Physics'));
  memory.forget(viewer.sessionId);
  expect(await ask(viewer, withoutDatabase)).toBe(withoutDatabase);
  await ask(viewer, fresh('Physics'));
  await clock.advance(1_001);
  expect(await ask(viewer, withoutDatabase)).toBe(withoutDatabase);
  const others = Array.from({ length: 8 }, somebody);
  for (const other of others) await ask(other, fresh('x'.repeat(500)));
  const recalled = await Promise.all(others.map((other) => ask(other, withoutDatabase)));
  expect(recalled.map(({ errors }) => !errors)).toEqual(others.map((_, place) => place >= 3));
  await ask(viewer, fresh('x'.repeat(200_000)));
  expect(await ask(viewer, withoutDatabase)).toBe(withoutDatabase);
});
