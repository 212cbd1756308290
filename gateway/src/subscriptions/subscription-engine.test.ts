import { GraphQLError } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { openScriptedEngine, settled, somebody } from './fixtures/scripted-engine.ts';

const gaugeOf = async (metric: { get(): Promise<{ values: { value: number }[] }> }) =>
  (await metric.get()).values[0]?.value ?? 0;

describe('a stream of a subgraph is opened once', () => {
  it('for all clients of one viewer, whatever they select of its events, and closed with the last', async () => {
    const scripted = openScriptedEngine();
    const viewer = somebody();
    const readers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => scripted.read({ viewer, selection: `${index % 2}` })),
    );
    scripted.append();
    await settled();
    expect(readers.map(({ seen }) => seen)).toEqual(readers.map(() => [1]));
    expect(scripted.streams).toHaveLength(1);
    for (const { leave } of readers.slice(1)) leave('client_disconnect');
    expect(scripted.streams).toHaveLength(1);
    readers[0]?.leave('client_disconnect');
    expect(scripted.streams).toHaveLength(0);
    expect(await gaugeOf(scripted.metrics.upstreamSubscriptions)).toBe(0);
  });

  it.each([
    ['for each of two viewers', { viewer: somebody() }, { viewer: somebody() }],
    ['for each of two who are not signed in', { viewer: null }, { viewer: null }],
  ])('%s', async (_, one, other) => {
    const scripted = openScriptedEngine();
    await Promise.all([scripted.read(one), scripted.read(other)]);
    expect(scripted.streams).toHaveLength(2);
  });

  it.each([
    ['role', { role: 'TEACHER' as const }],
    ['session', { sessionId: 'another' }],
    ['organisation', { organisationId: 'another' }],
    ['scopes', { scopes: ['schema:read'] }],
  ])('for each %s of one person', async (_, changed) => {
    const scripted = openScriptedEngine();
    const viewer = somebody();
    await Promise.all([scripted.read({ viewer }), scripted.read({ viewer: { ...viewer, ...changed } })]);
    expect(scripted.streams).toHaveLength(2);
  });

  it('for each of two arguments', async () => {
    const scripted = openScriptedEngine();
    const viewer = somebody();
    await Promise.all([scripted.read({ viewer }), scripted.read({ viewer, stream: 'other' })]);
    expect(scripted.streams).toHaveLength(2);
  });

  it('for everybody, as nobody, where its owner shares it', async () => {
    const scripted = openScriptedEngine({ rule: { shared: true } });
    for (const viewer of [somebody(), somebody(), null]) await scripted.read({ viewer });
    expect(scripted.streams.map(({ assertion }) => assertion)).toEqual(['nobody']);
  });
});

describe('who comes later', () => {
  const viewer = somebody();

  it('joins a stream that has told nothing yet', async () => {
    const scripted = openScriptedEngine({ isResumable: false });
    const [one, other] = [await scripted.read({ viewer }), await scripted.read({ viewer })];
    expect(scripted.streams).toHaveLength(1);
    scripted.append();
    await settled();
    expect([one.seen, other.seen]).toEqual([[1], [1]]);
  });

  it('gets a stream of their own where something was told, and shares it again from the same event on', async () => {
    const scripted = openScriptedEngine();
    const one = await scripted.read({ viewer });
    scripted.append();
    scripted.append();
    const other = await scripted.read({ viewer });
    expect(scripted.streams).toHaveLength(2);
    scripted.catchUp();
    expect(scripted.streams).toHaveLength(1);
    scripted.append();
    await settled();
    expect([one.seen, other.seen]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it('never joins in the midst of a stream without cursors, unless it begins now', async () => {
    const own = openScriptedEngine({ isResumable: false });
    await own.read({ viewer });
    own.append();
    await own.read({ viewer });
    expect(own.streams).toHaveLength(2);

    const live = openScriptedEngine({ isResumable: false, rule: { begins: 'now' } });
    await live.read({ viewer });
    live.append();
    const late = await live.read({ viewer });
    live.append();
    await settled();
    expect([live.streams.length, late.seen]).toEqual([1, [2]]);
  });

  it('joins at the event after which they are to begin, and gets none that is still being completed', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const scripted = openScriptedEngine({ execute: () => held });
    const one = await scripted.read({ viewer });
    scripted.append();
    scripted.append();
    const other = await scripted.read({ viewer, after: '2' });
    expect(scripted.streams).toHaveLength(1);
    scripted.append();
    release();
    await settled();
    expect([one.seen, other.seen]).toEqual([[1, 2, 3], [3]]);
  });

  it('shares the execution again, once both have told the same', async () => {
    const serialise = vi.fn(JSON.stringify);
    const scripted = openScriptedEngine({ serialise });
    const readers = [await scripted.read({ viewer })];
    scripted.append();
    readers.push(await scripted.read({ viewer }));
    scripted.catchUp();
    await settled();
    serialise.mockClear();
    scripted.append();
    await settled();
    expect(readers.map(({ seen }) => seen)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(serialise).toHaveBeenCalledOnce();
  });
});

describe('an event', () => {
  const viewer = somebody();

  it('becomes JSON once, however many read it', async () => {
    const serialise = vi.fn(JSON.stringify);
    const scripted = openScriptedEngine({ serialise });
    const readers = await Promise.all(Array.from({ length: 20 }, () => scripted.read({ viewer })));
    scripted.append();
    await settled();
    expect(serialise).toHaveBeenCalledOnce();
    expect(readers.every(({ seen }) => seen.length === 1)).toBe(true);
  });

  it('that cannot be written ends the subscription, and nothing else', async () => {
    const scripted = openScriptedEngine({
      serialise: () => {
        throw new Error('No.');
      },
    });
    const { ends } = await scripted.read({ viewer });
    scripted.append();
    await settled();
    expect([ends.length, scripted.streams]).toEqual([1, []]);
  });

  it('comes in its place, also when those after it are completed before it', async () => {
    const waiting = new Map<number, () => void>();
    const scripted = openScriptedEngine({
      execute: (number) => new Promise((resolve) => waiting.set(number, resolve)),
    });
    const { seen } = await scripted.read({ viewer });
    for (let number = 1; number <= 3; number++) scripted.append();
    waiting.get(3)?.();
    waiting.get(2)?.();
    await settled();
    expect(seen).toEqual([]);
    waiting.get(1)?.();
    await settled();
    expect(seen).toEqual([1, 2, 3]);
  });

  it('that comes while a thousand wait ends the stream for those who would have waited, after all before it', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const scripted = openScriptedEngine({ execute: () => held });
    const { seen, ends } = await scripted.read({ viewer });
    for (let number = 1; number <= 2_000; number++) scripted.append();
    expect(scripted.streams).toHaveLength(0);
    release();
    await vi.waitFor(() => expect(ends).toEqual(['SUBSCRIPTION_TOO_SLOW']));
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => index + 1));
    expect(seen.length).toBeGreaterThanOrEqual(1_000);
  });
});

describe('the end of a stream', () => {
  const viewer = somebody();

  it('comes after all that came before it, to everybody, and is counted by why', async () => {
    const scripted = openScriptedEngine();
    const [one, other] = [await scripted.read({ viewer }), await scripted.read({ viewer, selection: 'b' })];
    const gone = await scripted.read({ viewer });
    gone.leave('expired');
    scripted.append();
    scripted.streams[0]?.sink.error(new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } }));
    await settled();
    for (const { seen, ends } of [one, other]) expect([seen, ends]).toEqual([[1], ['FORBIDDEN']]);
    expect([gone.seen, gone.ends]).toEqual([[], []]);
    const { values } = await scripted.metrics.subscriptionEnds.get();
    expect(Object.fromEntries(values.map(({ labels, value }) => [labels.reason, value]))).toEqual({
      expired: 1,
      subgraph_error: 2,
    });
    expect(await gaugeOf(scripted.metrics.liveSubscriptions)).toBe(0);
  });

  it('comes when another supergraph has another source for it, and closes the old one', async () => {
    let isGone = false;
    const scripted = openScriptedEngine({ renew: async (planned) => (isGone ? undefined : planned) });
    const { ends } = await scripted.read({ viewer });
    scripted.reload();
    await settled();
    expect(ends).toEqual([]);
    isGone = true;
    scripted.reload();
    await settled();
    expect([ends, scripted.streams]).toEqual([['SUBSCRIPTION_SCHEMA_RELOAD'], []]);
  });
});

it('says with the next event that some may be missing before it', async () => {
  const scripted = openScriptedEngine();
  const { seen, extensions } = await scripted.read({ viewer: somebody() });
  scripted.append();
  const gap = {
    since: '2026-01-05T08:00:00.000Z',
    reason: 'SUBSCRIPTION_UPSTREAM_LOST',
    serviceName: 'ai',
  } as const;
  scripted.streams[0]?.sink.next({ event: { data: { log: { number: 5 } } }, gap });
  await settled();
  expect([seen, extensions]).toEqual([
    [1, 5],
    [undefined, { subscriptionGap: gap }],
  ]);
});
