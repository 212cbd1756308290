/**
 * The four published ways around auth directives of Apollo's router and composition, each against this gateway. Where
 * composition refuses the supergraph by now, it is changed to what older composition made: such files are still about.
 */
import { describe, expect, it } from 'vitest';
import { compose, openGuardedGateway, unauthorizedAt } from './guarded-gateway.ts';

const linked = (...names: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names.join(' ')}])\n`;
const nothing = `${linked('"@shareable"')} type Query { nothing: Int }`;
const nothingResolvers = { Query: { nothing: () => 0 } };
/** Changes the text of a supergraph; fails when there is nothing to be changed. */
const changing = (from: string | RegExp, to: string) => (sdl: string) => {
  const changed = sdl.replace(from, to);
  if (changed === sdl) throw new Error('The supergraph is not what this test takes it for.');
  return changed;
};

const pet = {
  sdl: `${linked('"@key"', '"@authenticated"')}
    type Query { open: Int pets: [Pet!]! dog: Dog guard: Int @authenticated }
    interface Pet { name: String owner: String }
    type Dog implements Pet { name: String owner: String }
    type Cat implements Pet { name: String owner: String }`,
  resolvers: {
    Query: {
      open: () => 1,
      pets: () => [
        { __typename: 'Dog', name: 'Rex', owner: 'Ann' },
        { __typename: 'Cat', name: 'Tom', owner: 'Bob' },
      ],
      dog: () => ({ name: 'Rex', owner: 'Ann' }),
      guard: () => 1,
    },
  },
};
const openPets = (change: (sdl: string) => string) =>
  openGuardedGateway({
    sdl: { core: pet.sdl, ai: nothing },
    resolvers: { core: pet.resolvers, ai: nothingResolvers },
    change,
  });

describe('GHSA-mx7m-j9xf-62hw: an interface that is guarded, reached by its implementations', () => {
  it('a guard on the field of an interface holds for each implementation, by fragment and directly', async () => {
    await using guarded = await openPets(changing(/(interface Pet[^}]*owner: String)/, '$1 @authenticated'));
    const query = '{ pets { name owner ... on Dog { byFragment: owner } } dog { name owner } }';
    const { data, errors } = await guarded.post(query);
    expect(data).toEqual({
      pets: [
        { name: 'Rex', owner: null, byFragment: null },
        { name: 'Tom', owner: null },
      ],
      dog: { name: 'Rex', owner: null },
    });
    expect(errors).toEqual(unauthorizedAt('pets.@.owner', 'pets.@.byFragment', 'dog.owner'));
    expect(guarded.asked.join()).not.toContain('owner');
    expect((await guarded.post('{ dog { owner } }', {})).data).toEqual({ dog: { owner: 'Ann' } });
  });

  it('a guard on an interface holds for each implementation', async () => {
    await using guarded = await openPets(
      changing(/(interface Pet\s+@join__type\([^)]*\))/, '$1 @authenticated'),
    );
    const { data, errors } = await guarded.post('{ open dog { name } pets { name } }');
    expect(data).toBeNull();
    expect(errors).toEqual(unauthorizedAt('dog', 'pets'));
    expect((await guarded.post('{ open dog { name } }')).data).toEqual({ open: 1, dog: null });
  });
});

describe('GHSA-x33c-7c2v-mrj9: an implementation that is guarded, reached by its interface', () => {
  it('a field of an interface is asked only of implementations that do not guard it', async () => {
    await using guarded = await openPets(changing(/(type Cat[^}]*owner: String)/, '$1 @authenticated'));
    const query = '{ pets { name owner } pet: pets { ...P } } fragment P on Pet { ... on Pet { of: owner } }';
    const { data, errors } = await guarded.post(query);
    expect(data).toEqual({
      pets: [
        { name: 'Rex', owner: 'Ann' },
        { name: 'Tom', owner: null },
      ],
      pet: [{ of: 'Ann' }, { of: null }],
    });
    expect(errors).toEqual(unauthorizedAt('pets.@.owner', 'pet.@.of'));
    expect(JSON.stringify(data)).not.toContain('Bob');
    expect(guarded.asked.join()).not.toContain('Cat');
    const dogs = await guarded.post('{ pets { ... on Dog { ... on Pet { owner } } } }');
    expect(dogs.data).toEqual({ pets: [{ owner: 'Ann' }, {}] });
    expect(dogs.errors).toBeUndefined();
  });

  it('a type that is guarded tells nothing through the interface', async () => {
    await using guarded = await openPets(changing(/(type Cat[^{]*)\{/, '$1 @authenticated {'));
    const { data, errors } = await guarded.post('{ pets { __typename name ... on Cat { owner } } }');
    expect(data).toEqual({
      pets: [
        { __typename: 'Dog', name: 'Rex' },
        { __typename: 'Cat', name: null, owner: null },
      ],
    });
    expect(errors).toEqual(unauthorizedAt('pets.@.name', 'pets.@.owner'));
  });

  it('what composition derives for the interface guards it as a whole, as in the router', async () => {
    const sdl = pet.sdl.replace(/(type Cat[^}]*owner: String)/, '$1 @authenticated');
    await using guarded = await openGuardedGateway({
      sdl: { core: sdl, ai: nothing },
      resolvers: { core: pet.resolvers, ai: nothingResolvers },
    });
    const { data } = await guarded.post('{ pets { name owner } dog { owner } }');
    expect(data).toEqual({
      pets: [
        { name: 'Rex', owner: null },
        { name: 'Tom', owner: null },
      ],
      dog: { owner: 'Ann' },
    });
  });
});

describe('GHSA-m8jr-fxqx-8xx6: a guarded field, reached by one that requires it', () => {
  const sizes = `${linked('"@key"', '"@authenticated"')}
    type Query { open: Int parcel: Parcel }
    type Parcel @key(fields: "id") { id: ID! weight: Int @authenticated }`;
  const costs = `${linked('"@key"', '"@external"', '"@requires"', '"@authenticated"')}
    type Query { other: Int }
    type Parcel @key(fields: "id") {
      id: ID! weight: Int @external
      cost: Int @requires(fields: "weight") @authenticated
      price: Int @requires(fields: "cost") @authenticated
    }`.replace('price: Int @requires(fields: "cost") @authenticated', '');
  const resolvers = {
    core: {
      Query: { open: () => 1, parcel: () => ({ id: 'a', weight: 3 }) },
      Parcel: { __resolveReference: ({ id }: { id: string }) => ({ id, weight: 3 }) },
    },
    ai: {
      Parcel: { cost: ({ weight }: { weight: number }) => weight * 2 },
    },
  };

  it('the field demands what those demand that it requires', async () => {
    // Composition refuses this by now; older composition did not.
    const change = changing(/(cost: Int @join__field\([^)]*\)) @authenticated/, '$1');
    await using guarded = await openGuardedGateway({ sdl: { core: sizes, ai: costs }, resolvers, change });
    const { data, errors } = await guarded.post('{ parcel { id cost } }');
    expect(data).toEqual({ parcel: { id: 'a', cost: null } });
    expect(errors).toEqual(unauthorizedAt('parcel.cost'));
    expect(guarded.asked.join()).not.toContain('weight');
    expect((await guarded.post('{ parcel { cost } }', {})).data).toEqual({ parcel: { cost: 6 } });
  });

  it('@fromContext is refused when the supergraph is loaded, because it is not enforced', async () => {
    const core = `${linked('"@key"', '"@context"', '"@fromContext"')}
      type Query { parcel: Parcel }
      type Parcel @key(fields: "id") @context(name: "parcel") { id: ID! weight: Int label: Label }
      type Label @key(fields: "id") { id: ID! cost(weight: Int @fromContext(field: "$parcel { weight }")): Int }`;
    await expect(openGuardedGateway({ change: () => compose({ core, ai: nothing }) })).rejects.toThrow(
      'The supergraph links https://specs.apollo.dev/context/v0.1 for security, which this gateway does not enforce; it is refused, not opened.',
    );
  });
});

describe('GHSA-g8jh-vg5j-4h3f: directives that are imported under other names', () => {
  it('guard as under their own', async () => {
    const names = `{ name: "@authenticated", as: "@login" } { name: "@requiresScopes", as: "@may" } { name: "@policy", as: "@federation__policy" }`;
    const core = `${linked(names)} type Query {
      open: Int a: Int @login b: Int @may(scopes: [["x"]]) c: Int @federation__policy(policies: [["y"]])
    }`;
    const one = () => 1;
    await using guarded = await openGuardedGateway({
      sdl: { core, ai: nothing },
      resolvers: { core: { Query: { open: one, a: one, b: one, c: one } }, ai: nothingResolvers },
      evaluatePolicies: async (policies, { role }) => (role === 'ADMIN' ? policies : new Set()),
    });
    const query = '{ open a b c }';
    const nobody = await guarded.post(query);
    expect(nobody.data).toEqual({ open: 1, a: null, b: null, c: null });
    expect(nobody.errors).toEqual(unauthorizedAt('a', 'b', 'c'));
    expect((await guarded.post(query, {})).data).toEqual({ open: 1, a: 1, b: null, c: null });
    expect((await guarded.post(query, { scopes: ['x'], role: 'ADMIN' })).data).toEqual({
      ...{ open: 1, a: 1, b: 1, c: 1 },
    });
  });
});
