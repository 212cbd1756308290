import { expect, test, vi } from 'vitest';
import { openScriptedEndpoint, type Turn } from '../fixtures/scripted-endpoint.ts';
import { ModelFailure } from '../ports.ts';
import { createOpenAiModel } from './openai-model.ts';

const question = [{ role: 'user' as const, content: 'How high is it?' }];

async function openModel(turn: Turn) {
  const endpoint = await openScriptedEndpoint();
  endpoint.script('small', turn);
  const observed: { seconds: number; outcome: string }[] = [];
  const model = createOpenAiModel({
    baseUrl: endpoint.baseUrl,
    apiKey: 'key-of-the-test',
    model: 'small',
    generator: 'MODEL',
    observe: (seconds, { outcome }) => void observed.push({ seconds, outcome }),
    // Short only where nothing comes, so that a slow machine does not cut off what does.
    firstTokenTimeoutMs: turn.then === 'hang' && !turn.pieces ? 300 : 10_000,
    stallTimeoutMs: turn.then === 'hang' ? 300 : 10_000,
  });
  const totalMs = turn.then === 'think' ? 500 : 10_000;
  const read = async (signal = new AbortController().signal, onPiece = () => {}, ms = totalMs) => {
    const pieces: string[] = [];
    const failure = await (async () => {
      for await (const piece of model.stream(question, signal, ms)) {
        pieces.push(piece);
        onPiece();
      }
    })().catch((error: unknown) => error);
    return { pieces, failure };
  };
  return { endpoint, observed, read, [Symbol.asyncDispose]: () => endpoint[Symbol.asyncDispose]() };
}

test('streams the text as it comes, with the key and the model asked for', async () => {
  await using model = await openModel({ pieces: ['It is ', '31 metres', ' high.'] });
  const { pieces, failure } = await model.read();
  expect(failure).toBeUndefined();
  expect(pieces).toEqual(['It is ', '31 metres', ' high.']);
  expect(model.endpoint.asked).toEqual([
    { model: 'small', messages: question, authorization: 'Bearer key-of-the-test' },
  ]);
  expect(model.observed).toEqual([{ seconds: expect.any(Number), outcome: 'ok' }]);
});

test.each([
  ['an error status', { status: 500 }, []],
  ['a connection that breaks', { pieces: ['It is '], then: 'break' }, ['It is ']],
  ['a stream that ends too early', { pieces: ['It is '], then: 'cut' }, ['It is ']],
  ['an endpoint that says nothing', { then: 'hang' }, []],
  ['an endpoint that falls silent', { pieces: ['It is '], then: 'hang' }, ['It is ']],
] satisfies [string, Turn, string[]][])(
  '%s is a failure after what came before it',
  async (_name, turn, before) => {
    await using model = await openModel(turn);
    const { pieces, failure } = await model.read();
    expect(failure).toBeInstanceOf(ModelFailure);
    expect(String(failure)).not.toContain('key-of-the-test');
    expect(pieces).toEqual(before);
    expect(model.observed[0]?.outcome).toBe('failed');
  },
);

test('time that is taken over a piece is not held against the endpoint', async () => {
  await using model = await openModel({ pieces: ['It is ', '31 metres'] });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const longer = () => void vi.advanceTimersByTime(60_000);
    const { pieces, failure } = await model.read(undefined, longer, 1_000_000);
    expect(failure).toBeUndefined();
    expect(pieces).toEqual(['It is ', '31 metres']);
  } finally {
    vi.useRealTimers();
  }
});

test('an endpoint that goes on and on is a failure when its time is over', async () => {
  await using model = await openModel({ then: 'think' });
  const { pieces, failure } = await model.read();
  expect(pieces.length).toBeGreaterThan(1);
  expect(failure).toBeInstanceOf(ModelFailure);
  expect(String(failure)).toContain('took too long');
  expect(model.observed[0]?.outcome).toBe('failed');
});

test('gives up with the caller’s reason when the caller does', async () => {
  await using model = await openModel({ then: 'hang' });
  const caller = new AbortController();
  const reading = model.read(caller.signal);
  await expect.poll(() => model.endpoint.asked.length).toBe(1);
  caller.abort(new Error('nobody waits any more'));
  expect(String((await reading).failure)).toContain('nobody waits any more');
  expect(model.observed[0]?.outcome).toBe('aborted');
});

test('what the endpoint says it has used is told and counted; one that says nothing is believed all the same', async () => {
  await using endpoint = await openScriptedEndpoint();
  endpoint.script('counting', {
    pieces: ['Yes.'],
    usage: { prompt_tokens: 120, completion_tokens: 3 },
  });
  endpoint.script('silent', { pieces: ['Yes.'] });
  const counted: unknown[] = [];
  const ask = async (model: string) => {
    const { stream } = createOpenAiModel({
      ...{ baseUrl: endpoint.baseUrl, model, generator: 'MODEL', observe: () => undefined },
      count: (usage, name) => void counted.push([name, usage]),
    });
    const told: unknown[] = [];
    const signal = new AbortController().signal;
    for await (const piece of stream(question, signal, 10_000, (usage) => void told.push(usage)))
      expect(piece).toBe('Yes.');
    return told;
  };
  const usage = { prompt: 120, completion: 3 };
  expect(await ask('counting')).toEqual([usage]);
  expect(await ask('silent')).toEqual([]);
  expect(counted).toEqual([['counting', usage]]);
});
