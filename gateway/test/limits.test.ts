import { describe, expect, it } from 'vitest';
import { collect, openFakeGateway, somebody } from './fake-gateway.ts';
import { standardLimits } from './standard-limits.ts';

const codes = (answer: { errors?: { extensions: Record<string, unknown> }[] }) =>
  answer.errors?.map(({ extensions }) => extensions.code);

const limits = { ...standardLimits, costPerMinute: 0 };

describe('limits', () => {
  const deep = (depth: number) =>
    `{ viewer { ${'friend { '.repeat(depth - 2)} id ${'} '.repeat(depth - 2)} } }`;
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, n) => `a${n}: answers`).join(' ')} }`;

  it.each([
    ['15 fields deep', deep(15), undefined],
    ['16 fields deep', deep(16), ['MAX_DEPTH_LIMIT']],
    [
      'deep through fragments',
      `{ viewer { ...F } } fragment F on User { ${'friend { '.repeat(14)} id ${'} '.repeat(14)} }`,
      ['MAX_DEPTH_LIMIT'],
    ],
    ['50 aliases', aliases(50), undefined],
    ['51 aliases', aliases(51), ['MAX_ALIASES_LIMIT']],
    [
      'aliases multiplied by fragments',
      `{ ${'...A '.repeat(8)} } fragment A on Query { ${'...B '.repeat(8)} } fragment B on Query { x: answers }`,
      ['MAX_ALIASES_LIMIT'],
    ],
    [
      'fragments that contain each other',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      ['GRAPHQL_VALIDATION_FAILED'],
    ],
    ['more tokens than 15000', `{ ${'answers '.repeat(15_000)} }`, ['MAX_TOKENS_LIMIT']],
  ])('%s', async (_, query, expected) => {
    await using fake = await openFakeGateway();
    const answer = await fake.post(query);
    expect(codes(answer)?.slice(0, 1)).toEqual(expected);
    expect(answer.status).toBe(expected ? 400 : 200);
  });

  const lists = (depth: number) => `{ users { ${'friends { '.repeat(depth)} id ${'} '.repeat(depth)} } }`;

  it('refuses an operation whose lists multiply beyond reason', async () => {
    await using fake = await openFakeGateway();
    expect((await fake.post(lists(2))).errors).toBeUndefined();
    const answer = await fake.post(lists(5));
    expect([answer.status, codes(answer)]).toEqual([400, ['COST_ESTIMATED_TOO_EXPENSIVE']]);
  });

  it('refuses who has spent what a minute allows, over sockets as over HTTP, and nobody else', async () => {
    await using fake = await openFakeGateway({ limits: { ...limits, costPerMinute: 15 } });
    const spender = `Bearer ${await fake.tokenOf(somebody())}`;
    expect((await fake.post(lists(0), { authorization: spender })).errors).toBeUndefined();
    const refused = await fake.post(lists(0), { authorization: spender });
    expect([refused.status, codes(refused)]).toEqual([429, ['RATE_LIMITED']]);
    expect(Date.parse(String(refused.errors?.[0]?.extensions.retryAt))).toBeGreaterThan(Date.now());
    await expect(collect(fake.connect(spender).iterate({ query: lists(0) }))).rejects.toMatchObject([
      { extensions: { code: 'RATE_LIMITED' } },
    ]);
    const another = `Bearer ${await fake.tokenOf(somebody())}`;
    expect((await fake.post(lists(0), { authorization: another })).errors).toBeUndefined();
  });

  it('says with every answer what it cost, what is left and when that is all there again', async () => {
    await using fake = await openFakeGateway({ limits: { ...limits, costPerMinute: 60 } });
    const authorization = `Bearer ${await fake.tokenOf(somebody())}`;
    const answer = await fake.post(lists(0), { authorization });
    expect(answer.extensions).toEqual({ cost: { requested: 10, left: 50, perMinute: 60, fullInS: 10 } });
    expect(answer.headers.get('ratelimit-policy')).toBe('"cost";q=60;w=60');
    expect(answer.headers.get('ratelimit')).toBe('"cost";r=50;t=10');
    const [overSocket] = await collect(fake.connect(authorization).iterate({ query: '{ viewer { id } }' }));
    expect(overSocket?.extensions).toMatchObject({ cost: { requested: 1 } });
    for (let spent = 10; spent < 50; spent += 10) await fake.post(lists(0), { authorization });
    const refused = await fake.post(lists(0), { authorization });
    expect([refused.status, refused.headers.get('ratelimit')?.slice(0, 10)]).toEqual([429, '"cost";r=9']);
    const waitS = Number(refused.headers.get('retry-after'));
    expect(waitS).toBeGreaterThanOrEqual(1);
    expect(waitS).toBeLessThanOrEqual(2);
  });

  it('refuses a body above 1 MB before reading it', async () => {
    await using fake = await openFakeGateway();
    const response = await fetch(`${fake.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ answers } #${'x'.repeat(1024 * 1024)}` }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] });
  });

  it('rejects fragments that double at every level', async () => {
    await using fake = await openFakeGateway();
    const levels = Array.from(
      { length: 30 },
      (_, n) => `fragment F${n} on User { ...F${n + 1} ...F${n + 1} }`,
    );
    const query = `{ viewer { ...F0 } } ${levels.join(' ')} fragment F30 on User { x: id }`;
    const answer = await fake.post(query);
    expect([answer.status, codes(answer)]).toEqual([400, ['MAX_ALIASES_LIMIT', 'MAX_HEIGHT_LIMIT']]);
  });

  it('stops counting mistakes after a few', async () => {
    await using fake = await openFakeGateway();
    const { errors } = await fake.post(`{ answers ${'@nothing '.repeat(100)} }`);
    expect(errors?.length).toBeLessThanOrEqual(6);
  });

  it('takes no batches of operations', async () => {
    await using fake = await openFakeGateway();
    const response = await fetch(`${fake.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ answers }' }, { query: '{ answers }' }]),
    });
    expect(response.status).toBe(400);
  });

  it('names keys of Object.prototype like any other alias', async () => {
    await using fake = await openFakeGateway();
    const answer = await fake.post('{ __proto__: answers constructor: users { toString: name } }');
    expect(JSON.stringify(answer.data)).toBe(
      '{"__proto__":42,"constructor":[{"toString":"Person a"},{"toString":"Person b"},{"toString":"Person c"}]}',
    );
  });
});
