import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import { openScriptedEndpoint, type Turn } from '../fixtures/scripted-endpoint.ts';
import { ModelFailure } from '../ports.ts';
import { createGuardedModel } from './guarded-model.ts';
import { createOpenAiModel } from './openai-model.ts';

const question = [{ role: 'user' as const, content: 'How high is it?' }];

async function openGuarded() {
  const endpoint = await openScriptedEndpoint();
  const open = (name: string) => {
    const model = createOpenAiModel({
      ...{ baseUrl: endpoint.baseUrl, apiKey: 'key-of-the-test', model: name, generator: 'MODEL' as const },
      observe: () => undefined,
    });
    return createGuardedModel({ model, logger: silentLogger, restMs: 60_000 });
  };
  const models = new Map<string, ReturnType<typeof open>>();
  const ask = async (name: string, turn: Turn) => {
    endpoint.script(name, turn);
    const model = models.get(name) ?? open(name);
    models.set(name, model);
    const before = endpoint.asked.length;
    const pieces: string[] = [];
    const failure = await (async () => {
      for await (const piece of model.stream(question, new AbortController().signal, 10_000))
        pieces.push(piece);
    })().catch((error: unknown) => error);
    return { pieces, failure, requests: endpoint.asked.length - before };
  };
  return { ask, [Symbol.asyncDispose]: () => endpoint[Symbol.asyncDispose]() };
}

test.each([
  ['a server that fails', { status: 503 }, 2],
  ['a connection that breaks before a word', { then: 'break' }, 2],
  ['a request that is refused', { status: 400 }, 1],
  ['a key that is refused', { status: 401 }, 1],
  ['an endpoint that has had enough', { status: 429 }, 1],
  ['an answer that breaks off', { pieces: ['It is '], then: 'break' }, 1],
] satisfies [string, Turn, number][])('%s is asked so often in all: %#', async (_name, turn, requests) => {
  await using guarded = await openGuarded();
  const asked = await guarded.ask('small', turn);
  expect(asked.failure).toBeInstanceOf(ModelFailure);
  expect(String(asked.failure)).not.toContain('key-of-the-test');
  expect(asked.requests).toBe(requests);
});

test('a model that keeps failing is left alone, and another one of the same endpoint is not', async () => {
  await using guarded = await openGuarded();
  for (let time = 0; time < 5; time += 1) await guarded.ask('bad', { status: 400 });
  const { failure, requests } = await guarded.ask('bad', { pieces: ['It is high.'] });
  expect(failure).toBeInstanceOf(ModelFailure);
  expect(requests).toBe(0);
  const { pieces } = await guarded.ask('good', { pieces: ['It is ', 'high.'] });
  expect(pieces).toEqual(['It is ', 'high.']);
});
