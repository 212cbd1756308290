import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openFakeGateway, type FakeGateway } from './fake-gateway.ts';

let fake: FakeGateway;
beforeAll(async () => {
  fake = await openFakeGateway();
});
afterAll(() => fake[Symbol.asyncDispose]());

const gaugeOf = async (name: 'liveSubscriptions' | 'upstreamSubscriptions') =>
  (await fake.metrics[name].get()).values[0]?.value;
const allQuiet = () =>
  vi.waitFor(
    async () =>
      expect([
        await gaugeOf('liveSubscriptions'),
        await gaugeOf('upstreamSubscriptions'),
        fake.state.openStreams,
      ]).toEqual([0, 0, 0]),
    { timeout: 5_000, interval: 20 },
  );

const queries = {
  silent: 'subscription { silence { number } }',
  ending: 'subscription { count(to: 3) { number person { name } } }',
  refused: 'subscription { refused(how: "FORBIDDEN") { number } }',
  flooding: 'subscription { flood(events: 2000) { number } }',
};
/** How a reader leaves: politely by unsubscribing, by closing the socket, or before anything has come. */
const reader = fc.record({
  query: fc.constantFrom(...(Object.keys(queries) as (keyof typeof queries)[])),
  leaves: fc.constantFrom('unsubscribes', 'closes', 'at once'),
});

async function joinAndLeave({
  query,
  leaves,
}: {
  query: keyof typeof queries;
  leaves: string;
}): Promise<void> {
  const client = fake.connect();
  const stream = client.iterate({ query: queries[query] });
  const first = stream.next().catch(() => undefined);
  if (leaves !== 'at once' && query !== 'silent') await first;
  if (leaves === 'closes') await client.dispose();
  await stream.return?.();
  await first;
  await client.dispose();
}

it('leaves no subscription open upstream, whoever joins and however and in whatever order they leave', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(reader, { minLength: 1, maxLength: 8 }), async (readers) => {
      await Promise.all(readers.map(joinAndLeave));
      await allQuiet();
    }),
    { numRuns: 25 },
  );
});
