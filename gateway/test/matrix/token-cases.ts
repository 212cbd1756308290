/** What tokens of programs come by over the whole product, each shown by one function. */
import { expect } from 'vitest';
import type { Data } from '../clients.ts';
import type { Supergraph } from '../supergraph.ts';
import type { Fixture } from './fixture.ts';

type Case = (supergraph: Supergraph, fixture: Fixture) => Promise<void>;

const asked = `query($id: ID!) { node(id: $id) { ... on Classroom { name } } viewer { hasPassword } }`;
const own = 'query { viewer { accessTokens(first: 1) { nodes { hint lastUsedAt revokedAt } } } }';

export const tokenCases: Record<string, Case> = {
  'reaches what its scopes name and its person may see, and is over at once when it is revoked': async (
    supergraph,
    fixture,
  ) => {
    const { ask, get, mutate, mutationOf, watch, metrics } = supergraph;
    const { teacher } = fixture.people;
    const expiresAt = new Date(Date.now() + 60 * 60 * 1000).toISOString();
    const input = { name: 'LMS', scopes: ['class:read', 'notification:read'], expiresAt };
    const made = await mutate(teacher, 'createAccessToken', input, 'token accessToken { id hint }');
    const program = { token: made.token as string };
    const newest = async () => (await get(teacher, own)).accessTokens.nodes[0] as Data;
    expect(await newest()).toEqual({ hint: made.token.slice(-4), lastUsedAt: null, revokedAt: null });
    const { data, errors } = await ask(program, asked, { id: fixture.classroom.id });
    expect(data?.node.name).toBe('Shore');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect((await newest()).lastUsedAt).toEqual(expect.any(String));
    const another = await ask(program, mutationOf('createAccessToken', 'token'), { input });
    expect(another.data?.createAccessToken ?? null).toBeNull();

    const ended = watch(program, 'subscription { notifications { cursor } }').catch(({ code }) => code);
    const live = async () => (await metrics.liveSubscriptions.get()).values[0]?.value;
    await expect.poll(live).toBe(1);
    await mutate(teacher, 'revokeAccessToken', { accessTokenId: made.accessToken.id });
    expect(await ended).toBe(4403);
    const again = await ask(program, '{ viewer { id } }');
    expect(again.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await newest()).revokedAt).toEqual(expect.any(String));
  },

  'finds by name what its scopes let it see, and no more': async (supergraph, fixture) => {
    const { get, mutate } = supergraph;
    const find = 'query { search(query: "s") { nodes { kind } } }';
    const kindsFor = async (scopes: string[]) => {
      const expiresAt = new Date(Date.now() + 60 * 60 * 1000).toISOString();
      const input = { name: 'Search', scopes, expiresAt };
      const { token } = await mutate(fixture.people.admin, 'createAccessToken', input, 'token');
      return new Set((await get({ token }, find)).nodes.map(({ kind }: Data) => kind));
    };
    expect(await kindsFor(['people:read'])).toEqual(new Set(['PERSON']));
    expect(await kindsFor(['class:read'])).toEqual(new Set(['CLASSROOM']));
  },

  'is told of nothing that is not there: an object by its id comes without an error': async (
    supergraph,
    fixture,
  ) => {
    const { ask, mutate } = supergraph;
    const expiresAt = new Date(Date.now() + 60 * 60 * 1000).toISOString();
    const input = { name: 'Roster', scopes: ['class:read'], expiresAt };
    const { token } = await mutate(fixture.people.teacher, 'createAccessToken', input, 'token');
    const { id } = fixture.classroom;
    const query =
      'query($id: ID!) { node(id: $id) { id __typename ... on Classroom { name } ... on Meeting { title } } }';
    const { data, errors } = await ask({ token }, query, { id });
    expect([data?.node, errors]).toEqual([{ id, __typename: 'Classroom', name: 'Shore' }, undefined]);
    const other = await ask({ token }, query, { id: fixture.material.id });
    expect(other.data?.node).toBeNull();
    expect(other.errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } });
  },

  'carries out no mutation whose answer it would not get': async (supergraph, fixture) => {
    const { ask, get, mutate } = supergraph;
    const { teacher } = fixture.people;
    const expiresAt = new Date(Date.now() + 60 * 60 * 1000).toISOString();
    const input = { name: 'Quizzes', scopes: ['assessment:write'], expiresAt };
    const { token } = await mutate(teacher, 'createAccessToken', input, 'token');
    const create = `mutation($input: CreateAssessmentInput!) { createAssessment(input: $input) {
      ... on CreateAssessmentSuccess { assessment { id classroom { name } } } } }`;
    const title = 'Refused, not made';
    const asked = { input: { classroomId: fixture.classroom.id, title } };
    const { data, errors } = await ask({ token }, create, asked);
    expect(data).toBeNull();
    expect(errors?.map(({ path }) => path)).toEqual([['createAssessment', 'assessment', 'classroom']]);
    const titles =
      'query($id: ID!) { node(id: $id) { ... on Classroom { assessments { nodes { title } } } } }';
    const { assessments } = await get(teacher, titles, { id: fixture.classroom.id });
    expect(assessments.nodes).not.toContainEqual({ title });
  },

  'of an admin who may manage people makes nobody who could sign in': async (supergraph, fixture) => {
    const { ask, mutate, mutationOf } = supergraph;
    const expiresAt = new Date(Date.now() + 60 * 60 * 1000).toISOString();
    const input = { name: 'Directory', scopes: ['people:write'], expiresAt };
    const { token } = await mutate(fixture.people.admin, 'createAccessToken', input, 'token');
    const { userId } = fixture.people.student;
    const attempts: Record<string, object> = {
      createUser: { name: 'Accomplice', email: 'accomplice@demo.test', role: 'ADMIN' },
      resetPassword: { userId },
      changeRole: { userId, role: 'ADMIN' },
      makeTestPeople: { role: 'TEACHER', count: 1 },
    };
    for (const [field, wanted] of Object.entries(attempts)) {
      const { data, errors } = await ask({ token }, mutationOf(field, '__typename'), { input: wanted });
      expect(data?.[field] ?? null, field).toBeNull();
      expect(errors?.[0]?.extensions.code, field).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    }
  },
};
