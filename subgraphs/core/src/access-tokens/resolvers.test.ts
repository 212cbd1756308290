import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { createInternalClient } from '@ensure-study/kit/internal-client';
import { hashOpaqueToken } from '@ensure-study/kit/opaque-tokens';
import { replicasAt } from '@ensure-study/testkit/replicas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makePerson } from '../../test/people.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

type Person = Awaited<ReturnType<typeof makePerson>>;
const inDays = (days: number) => new Date(core.clock.now() + days * 24 * 60 * 60 * 1000);
const mine = `{ viewer { accessTokens(first: 1) { nodes { id name scopes hint lastUsedAt revokedAt } pageInfo { hasNextPage } } } }`;
const creation = `mutation($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { __typename
  ... on CreateAccessTokenSuccess { token accessToken { id name scopes hint expiresAt } } ... on InvalidInputProblem { path message } } }`;
const make = ({ viewer }: Person, change: object = {}) => {
  const input = { name: 'LMS', scopes: ['class:read'], expiresAt: inDays(1).toISOString(), ...change };
  return core.execute(creation, { viewer, variables: { input } });
};

it('a person lists their own, newest first, and nobody else sees any', async () => {
  const person = await makePerson(core, 'TEACHER');
  await make(person);
  await core.clock.advance(1);
  const { accessToken: newest } = (await make(person, { name: 'Newest' })).data.createAccessToken;
  const { data } = await core.execute(mine, { viewer: person.viewer });
  expect(data.viewer.accessTokens).toMatchObject({
    nodes: [{ id: newest.id, name: 'Newest', hint: newest.hint, lastUsedAt: null, revokedAt: null }],
    pageInfo: { hasNextPage: true },
  });
  const admin = await makePerson(core, 'ADMIN');
  const others = `query($id: ID!) { node(id: $id) { ... on User { name accessTokens { nodes { id } } } } }`;
  const asked = { variables: { id: toGlobalId('User', person.viewer.userId) }, viewer: admin.viewer };
  const answer = await core.execute(others, asked);
  expect(answer.data.node).toMatchObject({ accessTokens: null });
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it('names what cannot be accepted', async () => {
  const person = await makePerson(core, 'TEACHER');
  const pathOf = async (change: object) => (await make(person, change)).data.createAccessToken.path;
  expect(await pathOf({ name: ' ' })).toEqual(['input', 'name']);
  expect(await pathOf({ name: 'x'.repeat(101) })).toEqual(['input', 'name']);
  expect(await pathOf({ scopes: [] })).toEqual(['input', 'scopes']);
  expect((await make(person, { scopes: ['class:read', 'session'] })).data.createAccessToken).toMatchObject({
    path: ['input', 'scopes'],
    message: 'scopes must name scopes that tokens can have, as `tokenScopes` lists them, and not “session”.',
  });
  expect(await pathOf({ expiresAt: inDays(400).toISOString() })).toEqual(['input', 'expiresAt']);
  const twice = await make(person, { scopes: ['material:read', 'class:read', 'class:read'] });
  expect(twice.data.createAccessToken.accessToken.scopes).toEqual(['class:read', 'material:read']);
});

it('tells nobody which scopes there are but all of them', async () => {
  const { data } = await core.execute('{ tokenScopes { name description } }');
  expect(data.tokenScopes.map(({ name }: { name: string }) => name)).toContain('tutor:ask');
  expect(data.tokenScopes.map(({ name }: { name: string }) => name)).not.toContain('session');
});

it('the other services are told for whom a token stands', async () => {
  const person = await makePerson(core, 'INTEGRATOR');
  const { token, accessToken } = (await make(person)).data.createAccessToken;
  const client = createInternalClient({
    core: replicasAt(await core.server.listen({ host: '127.0.0.1', port: 0 })),
    ...{ serviceName: 'gateway', trust: core.serviceTrust, timeoutMs: 5_000 },
  });
  const ask = (given: string) => client.call('access-token', { tokenHash: hashOpaqueToken(given) });
  const { userId, role, organisationId } = person.viewer;
  const sessionId = uuidOf('AccessToken', accessToken.id);
  expect(await ask(token)).toEqual({
    viewer: { userId, role, organisationId, sessionId, scopes: ['class:read'] },
    expiresAt: accessToken.expiresAt,
  });
  expect(await ask('ens_never')).toBeNull();
});
