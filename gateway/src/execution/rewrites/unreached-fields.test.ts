import { describe, expect, it } from 'vitest';
import { openInProcess, type FakeSubgraph } from './fixtures/open-in-process.ts';

/** Nobody implements the interface `Place`, so that nothing of it can be asked of the atlas but its key. */
const atlas: FakeSubgraph = {
  typeDefs: `
    interface Place @key(fields: "id") { id: ID! }
    type Query { place: Place, surePlace: Place!, year: Int }
  `,
  resolvers: { Query: { year: () => 1984 } },
};
const weather: FakeSubgraph = {
  typeDefs: `
    type Place @key(fields: "id", resolvable: false) @interfaceObject { id: ID! rain: Int }
    type Query { wettest: Place }
    type Mutation { count: Int }
  `,
  resolvers: { Query: { wettest: () => ({ id: 'p1', rain: 9 }) }, Mutation: { count: () => 1 } },
};
const { ask, sent } = openInProcess({ atlas, weather });
const unreachable = (key: string) => [
  {
    message: 'No service can be asked for this field.',
    path: [key],
    extensions: { code: 'FIELD_UNREACHABLE' },
  },
];

describe('a field that no subgraph can be asked for', () => {
  it('is an error, and there is no data, where it is all that was asked for', async () => {
    expect(await ask('{ place { rain } }')).toEqual({ data: null, errors: unreachable('place') });
    expect(await ask('{ __typename where: place { ...Rain } } fragment Rain on Place { rain }')).toEqual({
      data: null,
      errors: unreachable('where'),
    });
  });

  it('is an error at its path where the rest is answered', async () => {
    expect(await ask('{ year place { rain } wettest { rain } }')).toEqual({
      data: { year: 1984, place: null, wettest: { rain: 9 } },
      errors: unreachable('place'),
    });
  });

  it('is an error where it may not be null, and so takes the rest with it', async () => {
    expect(await ask('{ year surePlace { rain } }')).toEqual({
      data: null,
      errors: unreachable('surePlace'),
    });
  });

  it('is an error only where these variables ask for it', async () => {
    const query =
      'query ($show: Boolean = false) { ...P @include(if: $show) year } fragment P on Query { place { rain } }';
    expect(await ask(query)).toEqual({ data: { year: 1984 } });
    expect(await ask(query, { show: true })).toEqual({
      data: { year: 1984, place: null },
      errors: unreachable('place'),
    });
  });
});

describe('a field that the planner leaves out because its conditions and those inside it exclude each other', () => {
  const query = 'query ($a: Boolean!) { year wettest @skip(if: $a) { rain @include(if: $a) } }';

  it('is an error, for null would say that there is none', async () => {
    expect(await ask(query, { a: false })).toEqual({
      data: { year: 1984, wettest: null },
      errors: unreachable('wettest'),
    });
  });

  it('is none where it is skipped', async () => {
    expect(await ask(query, { a: true })).toEqual({ data: { year: 1984 } });
  });
});

describe('an operation that needs nothing fetched', () => {
  it.each([
    ['names of types', '{ __typename again: __typename }', { __typename: 'Query', again: 'Query' }],
    ['the schema', '{ __type(name: "Place") { name } }', { __type: { name: 'Place' } }],
    ['only what is skipped', '{ year @skip(if: true) wettest @include(if: false) { rain } }', {}],
    ['skipped fragments', '{ ... @include(if: false) { year } __typename }', { __typename: 'Query' }],
    ['a mutation that is skipped', 'mutation { count @skip(if: true) }', {}],
  ])('is answered without an error: %s', async (_, query, data) => {
    const before = sent.length;
    expect(await ask(query)).toEqual({ data });
    expect(sent.length).toBe(before);
  });
});
