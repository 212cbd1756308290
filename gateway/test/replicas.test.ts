import { describe, expect, it, vi } from 'vitest';
import { collect, openFakeGateway, type FakeGateway } from './fake-gateway.ts';

const open = () => openFakeGateway({ replicasOfAi: 2 });
const gauge = async (metric: { get(): Promise<{ values: { value: number }[] }> }) =>
  (await metric.get()).values[0]?.value;

/** Closes the replica at which the one stream is. */
async function closeHolder({ replicas }: FakeGateway): Promise<void> {
  for (const { metrics, close } of replicas)
    if ((await gauge(metrics.liveSubscriptions)) === 1) return close();
  throw new Error('No replica has the stream.');
}

describe('queries', () => {
  it('go on without an error while one replica closes and when it is gone', async () => {
    await using fake = await open();
    const ask = () => fake.post('{ answers }');
    for (let turn = 0; turn < 4; turn++) expect((await ask()).data).toEqual({ answers: 42 });
    const closing = fake.ai.close();
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    await closing;
    for (const { data, errors } of [...answers, await ask()])
      expect({ data, errors }).toEqual({ data: { answers: 42 }, errors: undefined });
  });

  it('fail with a code that tells to try again when no replica is left', async () => {
    await using fake = await open();
    await Promise.all(fake.replicas.map((replica) => replica.close()));
    expect((await fake.post('{ answers }')).errors).toMatchObject([
      { extensions: { code: 'STORE_UNAVAILABLE', retryable: true, serviceName: 'ai' } },
    ]);
  });
});

it('the metrics count the replicas of a subgraph that has several, by whether they are well or out', async () => {
  await using fake = await open();
  const counted = async () =>
    Object.fromEntries(
      ((await fake.metrics.registry.getSingleMetric('subgraph_replicas')?.get())?.values ?? [])
        // The others have one each, of which nothing is claimed that was not looked at.
        .map(({ labels, value }) => [`${labels['subgraph']} ${labels['state']}`, value]),
    );
  expect(await counted()).toEqual({ 'ai well': 2, 'ai out': 0 });
  await fake.ai.close();
  await vi.waitFor(async () => expect(await counted()).toEqual({ 'ai well': 1, 'ai out': 1 }), 5_000);
});

it('a mutation goes to another replica when it was refused before anything was sent', async () => {
  await using fake = await open();
  await fake.ai.close();
  const { data, errors } = await fake.post('mutation { aiCookie }');
  expect({ data, errors }).toEqual({ data: { aiCookie: 'set' }, errors: undefined });
});

describe('a subscription whose replica goes away', () => {
  const queries = {
    'with the cursor selected': 'subscription { steps(to: 6) { cursor number person { name } } }',
    'without it, from a variable that is not given':
      'subscription($after: String) { steps(to: 6, after: $after) { number person { name } } }',
    'of several kinds of events, under another name':
      'subscription { news: told(to: 7) { __typename ... on Step { number } } }',
  };
  it.each(Object.entries(queries))(
    'goes on at the other, nothing missing and nothing twice: %s',
    async (_, query) => {
      await using fake = await open();
      fake.state.step(3);
      const events: Record<string, unknown>[] = [];
      const reading = (async () => {
        for await (const { data } of fake.connect().iterate({ query }))
          events.push(Object.values(data ?? {})[0] as never);
      })();
      await vi.waitFor(() => expect(events).toHaveLength(3));
      await closeHolder(fake);
      fake.state.step(4);
      await reading;
      const numbers = events.flatMap(({ number }) => (number === undefined ? [] : [number]));
      expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
      expect(JSON.stringify(events)).not.toContain('_gateway');
      await vi.waitFor(async () =>
        expect([await gauge(fake.metrics.upstreamSubscriptions), fake.state.openStreams]).toEqual([0, 0]),
      );
    },
  );

  it('goes on from where its client began, before anything has come', async () => {
    await using fake = await open();
    const query = 'subscription { steps(to: 5, after: "3") { number } }';
    const reading = collect(fake.connect().iterate({ query }));
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    await closeHolder(fake);
    fake.state.step(5);
    expect(await reading).toEqual([4, 5].map((number) => ({ data: { steps: { number } } })));
  });

  it('is told to its client when the gateway cannot know where it was', async () => {
    await using fake = await open();
    const waiting = fake.connect().iterate({ query: 'subscription { silence { number } }' }).next();
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    await closeHolder(fake);
    await expect(waiting).rejects.toMatchObject([
      { extensions: { code: 'SUBSCRIPTION_UPSTREAM_LOST', retryable: true, serviceName: 'ai' } },
    ]);
  });

  it('ends for good when its client leaves while it moves', async () => {
    await using fake = await open();
    const stream = fake.connect().iterate({ query: 'subscription { steps(to: 5, after: "1") { number } }' });
    const waiting = stream.next();
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    const closing = closeHolder(fake);
    await stream.return?.();
    await Promise.all([closing, waiting]);
    await vi.waitFor(async () =>
      expect([await gauge(fake.metrics.upstreamSubscriptions), fake.state.openStreams]).toEqual([0, 0]),
    );
  });
});

it('readiness says of a subgraph how many replicas are well', async () => {
  await using fake = await open();
  const ready = async () =>
    (await (await fetch(`${fake.url}/health/ready`)).json()) as { dependencies: Record<string, unknown> };
  const up = { adapter: 'real', state: 'up' };
  expect(await ready()).toEqual({
    status: 'ready',
    dependencies: { core: up, ai: { ...up, replicas: { well: 2, of: 2 } } },
  });
  await fake.ai.close();
  await fake.post('{ answers }');
  await fake.post('{ answers }');
  expect((await ready()).dependencies.ai).toEqual({ ...up, replicas: { well: 1, of: 2 } });
});
