/** What is refused for its size: with a code of its own, over HTTP and over websockets, counted, and before it costs much. */
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { collect, openFakeGateway, type FakeGateway } from './fake-gateway.ts';
import { standardLimits } from './standard-limits.ts';

const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const codes = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  answer.errors?.map(({ extensions }) => extensions?.code);
const refusals = async (fake: FakeGateway, code: string) =>
  (await fake.metrics.limitRefusals.get()).values.find(({ labels }) => labels.code === code)?.value;

const doubling = `{ viewer { ...F0 } } ${times(30, (n) => `fragment F${n} on User { friend { ...F${n + 1} } x${n}: friend { ...F${n + 1} } }`)} fragment F30 on User { id }`;
const tooLarge = [
  ['MAX_DEPTH_LIMIT', `{ viewer { ${'friend { '.repeat(14)} id ${'} '.repeat(14)} } }`],
  ['MAX_DEPTH_LIMIT', `{ viewer { ${'friend { '.repeat(4_900)} id ${'} '.repeat(4_900)} } }`],
  ['MAX_HEIGHT_LIMIT', `{ viewer { ${'id '.repeat(1_000)} } }`],
  ['MAX_ALIASES_LIMIT', `{ viewer { ${times(51, (n) => `a${n}: id`)} } }`],
  ['MAX_DIRECTIVES_LIMIT', `{ viewer { id ${'@nothing '.repeat(51)} } }`],
  ['MAX_ROOT_FIELDS_LIMIT', `{ ${'answers '.repeat(51)} }`],
  ['MAX_TOKENS_LIMIT', `{ ${'answers '.repeat(15_000)} }`],
  ['COST_ESTIMATED_TOO_EXPENSIVE', `{ users { ${'friends { '.repeat(5)} id ${'} '.repeat(5)} } }`],
] as const;

describe('a document that is too large', () => {
  it.each(tooLarge)('is %s over HTTP and over a websocket, and counted for both', async (code, query) => {
    await using fake = await openFakeGateway();
    const answer = await fake.post(query);
    expect([answer.status, codes(answer)?.[0]]).toEqual([400, code]);
    const refused = collect(fake.connect().iterate({ query }));
    expect(codes({ errors: (await refused.catch((errors: unknown) => errors)) as [] })?.[0]).toBe(code);
    expect(await refusals(fake, code)).toBe(2);
  });

  it('is let through when its limit is off', async () => {
    const off = {
      depth: 0,
      height: 0,
      aliases: 0,
      directives: 0,
      rootFields: 0,
      tokens: 0,
      costPerMinute: 0,
    };
    await using fake = await openFakeGateway({ limits: { ...standardLimits, ...off } });
    const query = `{ ${times(60, (n) => `a${n}: answers @include(if: true)`)} viewer { ${'id '.repeat(500)} } }`;
    expect((await fake.post(query)).errors).toBeUndefined();
  });

  it.each([
    ['fragments that double at every level', doubling],
    ['a field that is repeated', `{ viewer { ${'id '.repeat(14_000)} } }`],
    ['mistakes without end', `{ viewer { ${times(7_000, (n) => `unknown${n}`)} } }`],
    [
      'fragments that hold only themselves',
      `{ ${times(1_400, (n) => `...F${n}`)} } ${times(1_400, (n) => `fragment F${n} on Query { ...F${n} }`)}`,
    ],
  ])('is not validated: %s', async (_, query) => {
    await using fake = await openFakeGateway();
    const answer = await fake.post(query);
    expect(answer.status).toBe(400);
    expect(codes(answer)?.filter((code) => !/^MAX_[A-Z_]+_LIMIT$/.test(String(code)))).toEqual([]);
  });
});

describe('planning', () => {
  it('that takes too long is ended, over HTTP and over a websocket, and counted', async () => {
    await using fake = await openFakeGateway({ limits: { ...standardLimits, planningMs: 1, aliases: 0 } });
    const users = times(60, (n) => `u${n}: friend { friend { id name friends { name } } }`);
    const query = `{ answers viewer { ${users} } users { ${users} } }`;
    const answer = await fake.post(query);
    expect([answer.status, codes(answer)]).toEqual([400, ['MAX_PLANNING_TIME_LIMIT']]);
    await expect(collect(fake.connect().iterate({ query }))).rejects.toMatchObject([
      { extensions: { code: 'MAX_PLANNING_TIME_LIMIT' } },
    ]);
    expect(await refusals(fake, 'MAX_PLANNING_TIME_LIMIT')).toBe(2);
  });
});

describe('a request that is too long', () => {
  const limits = { ...standardLimits, requestBytes: 10_000 };
  const query = `{ answers } #${'x'.repeat(10_000)}`;

  it('is REQUEST_TOO_LARGE over HTTP, and counted', async () => {
    await using fake = await openFakeGateway({ limits });
    const answer = await fake.post(query);
    expect([answer.status, codes(answer)]).toEqual([413, ['REQUEST_TOO_LARGE']]);
    expect(await refusals(fake, 'REQUEST_TOO_LARGE')).toBe(1);
  });

  it('closes a websocket with 1009, and is counted', async () => {
    await using fake = await openFakeGateway({ limits });
    const socket = new WebSocket(`${fake.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { query } }));
    const [code] = (await once(socket, 'close')) as [number];
    expect([code, await refusals(fake, 'REQUEST_TOO_LARGE')]).toEqual([1009, 1]);
  });
});

describe('a key of Object.prototype as an alias', () => {
  const query =
    '{ __proto__: answers constructor: users { __proto__: id toString: name hasOwnProperty: friend { id } } }';
  const people = ['a', 'b', 'c'].map(
    (id) => `{"__proto__":"${id}","toString":"Person ${id}","hasOwnProperty":{"id":"${id}"}}`,
  );
  const expected = `{"__proto__":42,"constructor":[${people.join(',')}]}`;

  it('is a name like any other over HTTP and over a websocket', async () => {
    await using fake = await openFakeGateway();
    expect(JSON.stringify((await fake.post(query)).data)).toBe(expected);
    const [answer] = await collect(fake.connect().iterate({ query }));
    expect(JSON.stringify(answer?.data)).toBe(expected);
  });

  it('is one in what an event is completed with, too', async () => {
    await using fake = await openFakeGateway();
    const stream =
      '{ __proto__: count(to: 1) { constructor: number valueOf: person { __proto__: name constructor: id } } }';
    const [event] = await collect(fake.connect().iterate({ query: `subscription ${stream}` }));
    expect(JSON.stringify(event?.data)).toBe(
      '{"__proto__":{"constructor":1,"valueOf":{"__proto__":"Person p1","constructor":"p1"}}}',
    );
    expect(({} as Record<string, unknown>).number).toBeUndefined();
  });
});

describe('in production', () => {
  it('no mistake is answered with the name of what exists, over HTTP or a websocket', async () => {
    await using fake = await openFakeGateway({ production: true });
    const query = '{ answer viewer { nam } }';
    expect(JSON.stringify((await fake.post(query)).errors)).not.toMatch(/did you mean|answers|name/i);
    const errors = await collect(fake.connect().iterate({ query })).catch((refused: unknown) => refused);
    expect(JSON.stringify(errors)).toMatch(/GRAPHQL_VALIDATION_FAILED/);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|answers|name/i);
  });
});
