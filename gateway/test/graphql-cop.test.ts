/**
 * The checks of graphql-cop (github.com/dolevf/graphql-cop), a security auditor of GraphQL endpoints, against a gateway
 * in production. Each `fires` where an attacker would get something; none may. The last is one that it leaves out unless
 * it is asked.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openFakeGateway, type FakeGateway } from './fake-gateway.ts';

let fake: FakeGateway;
/** Of what is looked at. */
let looked: string;
beforeAll(async () => {
  fake = await openFakeGateway({ production: true });
});
beforeEach(() => {
  looked = fake.url;
});
afterAll(() => fake[Symbol.asyncDispose]());

const Answer = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.looseObject({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
});

async function send(init: RequestInit, search = '') {
  const response = await fetch(`${looked}/graphql${search}`, init);
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { text, json, ...Answer.safeParse(json).data };
}
const post = (body: unknown) =>
  send({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const ask = (query: string) => post({ query, operationName: 'cop' });
const get = (query: string) => send({}, `?query=${encodeURIComponent(query)}`);

const circular = `{ types { fields { ${'type { fields { '.repeat(3)} type { name } ${'} } '.repeat(3)} } } }`;

const checks: [name: string, fires: () => Promise<boolean>][] = [
  [
    'field suggestions',
    async () =>
      JSON.stringify((await ask('query cop { __schema { directive } }')).errors).includes('Did you mean'),
  ],
  [
    'introspection',
    async () => Boolean((await ask('query cop { __schema { types { name fields { name } } } }')).data),
  ],
  [
    'GraphQL IDE',
    async () => {
      const { text } = await send({ headers: { accept: 'text/html' } });
      return /<html|graphiql|playground|sandbox/i.test(text);
    },
  ],
  ['queries by GET', async () => Boolean((await get('query cop {__typename}')).data)],
  [
    'alias overloading',
    async () => {
      const aliases = Array.from({ length: 101 }, (_, n) => `alias${n}:__typename`).join('\n');
      return Boolean((await ask(`query cop { ${aliases} }`)).data?.alias100);
    },
  ],
  [
    'array-based query batching',
    async () => {
      const { json } = await post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })));
      return Array.isArray(json) && json.length >= 10;
    },
  ],
  ['trace mode', async () => /tracing/i.test((await ask('query cop { __typename }')).text)],
  [
    'directive overloading',
    async () => (await ask(`query cop { __typename ${'@aa'.repeat(10)} }`)).errors?.length === 10,
  ],
  [
    'introspection-based circular query',
    async () => Boolean((await ask(`query cop { __schema ${circular} }`)).data),
  ],
  ['mutations by GET', async () => Boolean((await get('mutation cop {__typename}')).data)],
  [
    'POST of a form (CSRF)',
    async () => {
      const body = new URLSearchParams({ query: 'query cop { __typename }' });
      return Boolean((await send({ method: 'POST', body })).data);
    },
  ],
  [
    'unhandled errors',
    async () => /exception|stacktrace|at .*\.[jt]s:\d/.test((await ask('qwerty cop { abc }')).text),
  ],
  [
    'field duplication',
    async () => Boolean((await ask(`query cop { ${'__typename \n'.repeat(500)} }`)).data),
  ],
];

/** Does all that a server should not. */
const careless = createServer((request, response) => {
  if (request.headers.accept === 'text/html') return void response.end('<html>GraphiQL</html>');
  const data = { __typename: 'Query', __schema: {}, alias100: 'Query' };
  const message = 'Did you mean an exception?';
  const answer = {
    data,
    errors: Array.from({ length: 10 }, () => ({ message })),
    extensions: { tracing: {} },
  };
  request.on('data', (text) => {
    response.end(JSON.stringify(String(text).startsWith('[') ? Array(10).fill(answer) : answer));
  });
  request.on('end', () => response.writableEnded || response.end(JSON.stringify(answer)));
});

it.each(checks)('the check for %s finds it where it is', async (_name, fires) => {
  careless.listen(0, '127.0.0.1');
  await once(careless, 'listening');
  looked = `http://127.0.0.1:${(careless.address() as AddressInfo).port}`;
  try {
    expect(await fires()).toBe(true);
  } finally {
    careless.closeAllConnections();
    careless.close();
    await once(careless, 'close');
  }
});

describe('graphql-cop finds in production', () => {
  it.each(checks)('no %s', async (_name, fires) => {
    expect(await fires()).toBe(false);
  });

  it('a gateway that answers at all', async () => {
    expect((await ask('query cop { __typename }')).data).toEqual({ __typename: 'Query' });
  });
});
