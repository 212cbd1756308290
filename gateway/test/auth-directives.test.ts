import { describe, expect, it } from 'vitest';
import { openGuardedGateway, unauthorizedAt } from './guarded-gateway.ts';

describe('a guarded field over HTTP', () => {
  it('is null with one error at its place for nobody, beside what is open; it is never asked of a subgraph', async () => {
    await using guarded = await openGuardedGateway();
    const query = '{ open secret people { name email friend { also: email } } }';
    const { data, errors, status } = await guarded.post(query);
    expect(status).toBe(200);
    // Nothing is left of what was asked of the friend, so nobody is asked who that is.
    expect(data).toEqual({
      open: 'open',
      secret: null,
      people: ['a', 'b'].map((id) => ({ name: `Person ${id}`, email: null, friend: null })),
    });
    expect(errors).toEqual(unauthorizedAt('secret', 'people.@.email', 'people.@.friend.also'));
    expect(guarded.asked.join()).not.toMatch(/secret|email/);
  });

  it('is answered to who is signed in', async () => {
    await using guarded = await openGuardedGateway();
    const { data, errors } = await guarded.post('{ secret must vault { code } mood }', {});
    expect(errors).toBeUndefined();
    expect(data).toEqual({ secret: 'secret', must: 'must', vault: { code: '1234' }, mood: 'GOOD' });
  });

  it('asks no subgraph where nothing else was asked for, and then there is no data', async () => {
    await using guarded = await openGuardedGateway();
    const { data, errors } = await guarded.post('query { secret people { email } vault { id __typename } }');
    expect(data).toBeNull();
    expect(errors).toEqual(unauthorizedAt('secret', 'people.@.email', 'vault'));
    expect(guarded.asked).toEqual([]);
  });

  it('that must not be null takes with it what it is in', async () => {
    await using guarded = await openGuardedGateway();
    const top = await guarded.post('{ open must }');
    expect(top.data).toBeNull();
    expect(top.errors).toEqual(unauthorizedAt('must'));
    const inside = await guarded.post('{ open person(id: 1) { name salary } }', {});
    expect(inside.data).toEqual({ open: 'open', person: null });
    expect(inside.errors).toEqual(unauthorizedAt('person.salary'));
  });

  it('needs all scopes of one alternative', async () => {
    await using guarded = await openGuardedGateway();
    const gradesOf = async (...scopes: string[]) =>
      (await guarded.post('{ grades open }', { scopes })).data?.grades;
    expect(await gradesOf()).toBeNull();
    expect(await gradesOf('course:read')).toBeNull();
    expect(await gradesOf('course:read', 'grade:read')).toEqual([1, 2]);
    expect(await gradesOf('admin')).toEqual([1, 2]);
    expect(await gradesOf('course:read', 'grade')).toBeNull();
  });

  it('tells who is signed in which scopes would do, of one that is denied for want of them alone', async () => {
    await using guarded = await openGuardedGateway();
    const query = '{ grades report people { salary } open }';
    const told = async (viewer?: object) =>
      Object.fromEntries(
        ((await guarded.post(query, viewer)).errors ?? []).map(({ path, extensions }) => [
          path?.join('.'),
          extensions?.requiredScopes,
        ]),
      );
    expect(await told({ scopes: ['course:read'] })).toEqual({
      grades: [['course:read', 'grade:read'], ['admin']],
      report: undefined,
      'people.@.salary': [['finance']],
    });
    expect(Object.values(await told())).toEqual([undefined, undefined, undefined]);
  });

  it('may be guarded by its type: an object, a scalar, an enum', async () => {
    await using guarded = await openGuardedGateway();
    const query = '{ open vault { __typename } balance mood }';
    expect((await guarded.post(query)).errors).toEqual(unauthorizedAt('vault', 'balance', 'mood'));
    expect((await guarded.post(query, {})).errors).toEqual(unauthorizedAt('balance'));
    expect((await guarded.post(query, { scopes: ['finance'] })).data).toMatchObject({ balance: 12 });
  });

  it('is told of only where it was asked for: not where a condition leaves it out', async () => {
    await using guarded = await openGuardedGateway();
    const query =
      'query($all: Boolean!) { open secret @include(if: $all) ...More @skip(if: $all) } fragment More on Query { must }';
    const { data, errors } = await guarded.post(query, undefined, { all: true });
    expect(data).toEqual({ open: 'open', secret: null });
    expect(errors).toEqual(unauthorizedAt('secret'));
    const nothing = await guarded.post('{ secret @skip(if: true) }');
    expect(nothing).toMatchObject({ data: {} });
    expect(nothing.errors).toBeUndefined();
  });

  it('keeps its guard behind aliases, fragments and variables that only it uses', async () => {
    await using guarded = await openGuardedGateway();
    const query = `query($id: ID!) { ...Q ok: open } fragment Q on Query { a: secret p: person(id: $id) { ...P } }
      fragment P on Person { ... { mail: email } }`;
    const { data, errors } = await guarded.post(query, undefined, { id: '1' });
    expect(data).toEqual({ a: null, p: null, ok: 'open' });
    expect(errors).toEqual(unauthorizedAt('a', 'p.mail'));
    expect(guarded.asked.join()).not.toMatch(/person|email/);
  });

  it('of a mutation is not run, while the open ones are', async () => {
    await using guarded = await openGuardedGateway();
    const { data, errors } = await guarded.post('mutation { count reset }');
    expect(data).toEqual({ count: 1, reset: null });
    expect(errors).toEqual(unauthorizedAt('reset'));
    expect(guarded.state.mutations).toBe(1);
  });

  it('of another subgraph is not fetched by its entity', async () => {
    await using guarded = await openGuardedGateway();
    const query = '{ people { id mark } }';
    expect((await guarded.post(query)).data).toEqual({
      people: [
        { id: 'a', mark: null },
        { id: 'b', mark: null },
      ],
    });
    expect(guarded.asked.join()).not.toContain('_entities');
    expect((await guarded.post(query, {})).data).toEqual({
      people: [
        { id: 'a', mark: 7 },
        { id: 'b', mark: 7 },
      ],
    });
  });
});

describe('members of a union', () => {
  const query = '{ things { __typename ... on Person { name } ... on Vault { id code } } }';

  it('that are guarded tell what kind they are and no more', async () => {
    await using guarded = await openGuardedGateway();
    const { data, errors } = await guarded.post(query);
    // Vault.id must not be null, so that thing is null, and the list has none that are.
    expect(data).toBeNull();
    expect(errors).toEqual(unauthorizedAt('things.@.id', 'things.@.code'));
    const codes = await guarded.post(
      '{ things { __typename ... on Person { name } ... on Vault { code } } }',
    );
    expect(codes.data).toEqual({
      things: [
        { __typename: 'Person', name: 'Person a' },
        { __typename: 'Vault', code: null },
      ],
    });
    expect(guarded.asked.join()).not.toMatch(/code/);
  });

  it('are all there for who is signed in', async () => {
    await using guarded = await openGuardedGateway();
    const { data } = await guarded.post(query, {});
    expect(data?.things).toEqual([
      { __typename: 'Person', name: 'Person a' },
      { __typename: 'Vault', id: 'v', code: '1234' },
    ]);
  });
});

describe('a policy', () => {
  it('is satisfied by nobody where nothing was said of it', async () => {
    await using guarded = await openGuardedGateway();
    const { data, errors } = await guarded.post('{ report open }', { role: 'ADMIN' });
    expect(data).toEqual({ report: null, open: 'open' });
    expect(errors).toEqual(unauthorizedAt('report'));
  });

  it('is asked for by name, of people alone, and never satisfied for one by what another has', async () => {
    const names: string[] = [];
    await using guarded = await openGuardedGateway({
      evaluatePolicies: async (asked, { role }) => {
        names.push(...asked);
        return new Set(role === 'TEACHER' ? ['reviewer', 'more'] : []);
      },
    });
    const report = async (role?: 'TEACHER' | 'STUDENT') =>
      (await guarded.post('{ report open }', role && { role })).data?.report;
    expect(await report('TEACHER')).toBe('report');
    expect(await report('STUDENT')).toBeNull();
    expect(await report()).toBeNull();
    expect(await report('TEACHER')).toBe('report');
    expect(names).toEqual(['reviewer', 'reviewer', 'reviewer']);
  });

  it('that cannot be evaluated fails the operation, and opens nothing', async () => {
    await using guarded = await openGuardedGateway({
      evaluatePolicies: () => Promise.reject(new Error('the policies are at 10.1.2.3')),
    });
    const answer = await guarded.post('{ report }', {});
    expect(answer.data).toBeFalsy();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(answer)).not.toContain('10.1.2.3');
    expect((await guarded.post('{ open secret }', {})).data).toEqual({ open: 'open', secret: 'secret' });
  });
});

describe('plans and answers', () => {
  it('of one view are never given to another, whoever asks first', async () => {
    await using guarded = await openGuardedGateway();
    const query = '{ secret grades open }';
    for (const turn of [1, 2]) {
      const [nobody, plain, scoped] = [
        await guarded.post(query),
        await guarded.post(query, {}),
        await guarded.post(query, { scopes: ['admin'] }),
      ];
      expect([turn, nobody.data]).toEqual([turn, { secret: null, grades: null, open: 'open' }]);
      expect([turn, plain.data]).toEqual([turn, { secret: 'secret', grades: null, open: 'open' }]);
      expect([turn, scoped.data]).toEqual([turn, { secret: 'secret', grades: [1, 2], open: 'open' }]);
    }
  });
});

describe('without an identity provider', () => {
  it('guarded fields are refused, whatever is shown', async () => {
    await using guarded = await openGuardedGateway({
      identity: undefined,
      evaluatePolicies: async (names) => names,
    });
    for (const viewer of [undefined, { role: 'ADMIN' as const, scopes: ['admin', 'finance'] }]) {
      const { data, errors } = await guarded.post('{ open secret grades report balance }', viewer);
      expect(data).toEqual({ open: 'open', secret: null, grades: null, report: null, balance: null });
      expect(errors).toEqual(unauthorizedAt('secret', 'grades', 'report', 'balance'));
    }
  });
});

describe('from outside', () => {
  it.each([
    '{ _entities(representations: [{ __typename: "Person", id: "a" }]) { ... on Person { email } } }',
    '{ _service { sdl } }',
  ])('subgraphs’ own fields are not there: %s', async (query) => {
    await using guarded = await openGuardedGateway();
    const { errors } = await guarded.post(query, { scopes: ['admin', 'finance'] });
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(guarded.asked).toEqual([]);
  });

  it('the schema tells of guarded fields, and not of what the specs brought with them', async () => {
    await using guarded = await openGuardedGateway();
    const { data } = await guarded.post('{ __schema { types { name } directives { name } } }');
    const text = JSON.stringify(data);
    expect(text).toContain('Vault');
    expect(text).not.toMatch(/requiresScopes|policy__|authenticated/);
  });
});
