import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import { wordVectors } from '../embedding/fixtures/word-vectors.ts';
import type { ConversationReader } from './conversation-reader.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { stem } from './fixtures/lesson-class.ts';
import { routeNext, routeTurn } from './route-next.ts';

const history = [{ question: 'Who built the lighthouse?', answer: 'Ada Finch built it in 1874.' }];
const { signal } = new AbortController();
const message = { next: 'chips go floppy in salty water, same reason?', history, signal };
const deps = { stem, vectors: wordVectors, logger: silentLogger };
const saying = (odds: number | undefined): ConversationReader => ({ read: () => Promise.resolve(odds) });

test('what the reader of conversations says moves the decision, either way', async () => {
  const alone = await routeNext(deps, message);
  const forIt = await routeNext({ ...deps, conversationReader: saying(9) }, message);
  const against = await routeNext({ ...deps, conversationReader: saying(-9) }, message);
  expect(alone.isRead).toBe(false);
  expect(forIt).toMatchObject({ isRead: true, decision: 'follow_up' });
  expect(against).toMatchObject({ isRead: true, decision: 'new_topic' });
  expect(forIt.score).toBeGreaterThan(alone.score);
  expect(against.score).toBeLessThan(alone.score);
});

test('without turns before it a message is not read', async () => {
  const conversationReader: ConversationReader = { read: () => Promise.reject(new Error('asked')) };
  const routed = await routeNext({ ...deps, conversationReader }, { ...message, history: [] });
  expect(routed).toMatchObject({ decision: 'new_topic', isRead: false });
});

test.each([
  ['fails', { read: () => Promise.reject(new Error('away')) }],
  ['cannot read the script', saying(undefined)],
])('where the reader %s a message is routed as without it', async (_, conversationReader) => {
  expect(await routeNext({ ...deps, conversationReader }, message)).toEqual(await routeNext(deps, message));
});

test('who gave up is told so', async () => {
  const conversationReader = { read: () => Promise.reject(new Error('away')) };
  const gone = AbortSignal.abort(new Error('nobody waits'));
  await expect(routeNext({ ...deps, conversationReader }, { ...message, signal: gone })).rejects.toThrow(
    'nobody waits',
  );
});

test('the trace of a turn tells whether it was read', async () => {
  const trace = createTurnTrace(() => 0);
  await routeTurn({ ...deps, isRouting: true, conversationReader: saying(9) }, { ...message, trace });
  expect(trace.steps()).toMatchObject([{ name: 'routing', data: { isRead: true, decision: 'follow_up' } }]);
});
