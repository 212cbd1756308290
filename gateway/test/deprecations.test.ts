import { expect, it } from 'vitest';
import { collect, openFakeGateway, type FakeGateway } from './fake-gateway.ts';
import { composeFake } from './fake-supergraph.ts';

const reason = 'Use `sum`. Until 2027-06-01.';
const { supergraphSdl } = composeFake({
  aiOf: (sdl) => sdl.replace('answers: Int!', `answers: Int! @deprecated(reason: "${reason}")`),
});
const usesAt = async ({ metrics }: FakeGateway) =>
  (await metrics.deprecatedFieldUses.get()).values.map(({ labels, value }) => [labels.field, value]);

it('who uses what is deprecated is told so and counted, over HTTP as over sockets; others are not', async () => {
  await using fake = await openFakeGateway({ supergraphSdl });
  const told = { deprecations: [{ field: 'Query.answers', deprecationReason: reason }] };
  expect((await fake.post('{ a: answers b: answers }')).extensions).toMatchObject(told);
  expect((await collect(fake.connect().iterate({ query: '{ answers }' })))[0]).toMatchObject({
    extensions: told,
  });
  expect((await fake.post('{ users { name } }')).extensions).not.toHaveProperty('deprecations');
  expect(await usesAt(fake)).toEqual([['Query.answers', 2]]);
});

it('is seen of a schema that comes into force later', async () => {
  await using fake = await openFakeGateway();
  expect((await fake.post('{ answers }')).extensions).not.toHaveProperty('deprecations');
  await fake.gateway.reload({ supergraphSdl, subgraphs: fake.subgraphs });
  expect((await fake.post('{ answers }')).extensions).toHaveProperty('deprecations');
});
