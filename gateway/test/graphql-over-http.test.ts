/** GraphQL over HTTP as its working group audits it (npm `graphql-http`), in development, where a bare GET is served. */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFakeGateway, somebody, type FakeGateway } from './fake-gateway.ts';

let fake: FakeGateway;
beforeAll(async () => {
  fake = await openFakeGateway();
});
afterAll(() => fake[Symbol.asyncDispose]());

describe('GraphQL over HTTP', () => {
  it.each(
    serverAudits({ url: () => `${fake.url}/graphql` }).map((audit) => [audit.id, audit.name, audit] as const),
  )('%s: %s', async (_id, _name, audit) => {
    const { status, ...result } = await audit.fn();
    expect(status, 'reason' in result ? result.reason : undefined).toBe('ok');
  });
});

const ask = async (gateway: FakeGateway, query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
  return { status: response.status, body: (await response.json()) as { data?: unknown; errors?: unknown } };
};

describe('a GET that any page could send', () => {
  it('is nobody’s in development, whatever cookie it brings, and changes nothing', async () => {
    const cookie = `ensure_access=${await fake.tokenOf(somebody())}`;
    const { body } = await ask(fake, '{ viewer { id } cookies }', { cookie });
    expect(body).toMatchObject({ data: { viewer: null, cookies: null } });
    const { status } = await ask(fake, 'mutation { count }', { cookie });
    expect([status, fake.state.mutations]).toEqual([405, 0]);
  });

  it('is refused in production', async () => {
    await using production = await openFakeGateway({ production: true });
    const { status, body } = await ask(production, '{ answers }');
    expect([status, body.data]).toEqual([400, undefined]);
  });

  it('is somebody’s when a header says that it was meant', async () => {
    const viewer = somebody();
    const cookie = `ensure_access=${await fake.tokenOf(viewer)}`;
    const { body } = await ask(fake, '{ viewer { id } }', { cookie, 'apollo-require-preflight': '1' });
    expect(body).toMatchObject({ data: { viewer: { id: viewer.userId } } });
  });

  it('gets nothing by an odd type of content', async () => {
    const { status } = await ask(fake, '{ answers }', { 'content-type': 'application/x-odd' });
    expect(status).toBe(415);
  });
});

describe('the status of a document that cannot be run', () => {
  it.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['*/*', 400],
  ])('is for who accepts %s: %d', async (accept, expected) => {
    const { status, errors } = await fake.post('{ unknown }', { accept });
    expect([status, errors?.[0]?.extensions.code]).toEqual([expected, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('is 400 for who accepts application/json and goes beyond a limit, and 401 with a bad token', async () => {
    const accept = 'application/json';
    const deep = `{ viewer { ${'friend { '.repeat(20)} id ${'} '.repeat(20)} } }`;
    expect((await fake.post(deep, { accept })).status).toBe(400);
    expect((await fake.post('{ answers }', { accept, authorization: 'Bearer x' })).status).toBe(401);
  });
});
