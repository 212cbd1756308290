/**
 * For every field that takes arguments: what it answers to somebody who may read it, to bad arguments, to nobody, and to
 * others. For every object with an id and every stream: who of this school and of another may have it, and who may not.
 */
import { readFile } from 'node:fs/promises';
import { buildASTSchema, isObjectType, parse, type GraphQLInterfaceType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examFieldRows } from './matrix/exam-field-rows.ts';
import type { FieldRows } from './matrix/field-row.ts';
import { fieldRows } from './matrix/field-rows.ts';
import { meetingFieldRows } from './matrix/meeting-field-rows.ts';
import { makeFixture, type Fixture } from './matrix/fixture.ts';
import type { Answer, Data } from './clients.ts';
import { follows, sees, type Who } from './matrix/who-may.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

let supergraph: Supergraph;
let fixture: Fixture;
beforeAll(async () => {
  supergraph = await openSupergraph();
  fixture = await makeFixture(supergraph);
});
afterAll(() => supergraph[Symbol.asyncDispose]());

const everybody = () => Object.keys(fixture.people) as Who[];

const table = { ...fieldRows, ...examFieldRows, ...meetingFieldRows };

const idOf = (
  { classroom, material, quiz, attempt, graded, session, meeting, people, organisation }: Fixture,
  node: FieldRows['node'],
) =>
  ({
    Classroom: classroom.id,
    Material: material.id,
    Assessment: quiz.id,
    Attempt: attempt.id,
    Graded: graded.id,
    TutorSession: session.id,
    Meeting: meeting.id,
    User: people.student.userId,
    Organisation: organisation.id,
  })[node];

describe.each(Object.entries(table))('%s', (_, { node, rows }) => {
  it.each(rows)('$case, as $as: $selection', async ({ as, selection, answers }) => {
    const query = `query($id: ID!) { node(id: $id) { ... on ${node === 'Graded' ? 'Attempt' : node} { ${selection} } } }`;
    const { data, errors } = await supergraph.ask(fixture.people[as], query, { id: idOf(fixture, node) });
    const code = errors?.[0]?.extensions.code;
    if (answers === null) expect(data?.node ?? null).toBeNull();
    else if (typeof answers === 'string') expect(code).toBe(answers);
    else expect({ node: data?.node, code }).toMatchObject({ node: answers, code: undefined });
  });
});

/** One field of each that its owner answers: core alone knows ids, and answers them unseen. */
const telling: Record<string, string> = {
  Organisation: 'name',
  User: 'name',
  TutorSession: 'startedAt',
  TutorTurn: 'question',
  Classroom: 'name',
  Material: 'name',
  Meeting: 'title',
  Assessment: 'title',
  Question: 'prompt',
  Attempt: 'state',
  AccessToken: 'hint',
};

describe('an object by its id', () => {
  const idOf = (type: string) => {
    const { classroom, material, meeting, quiz, attempt, session, turn, organisation, people } = fixture;
    const { accessToken: AccessToken } = fixture;
    const [question] = quiz.questions;
    const own = { id: people.student.userId };
    const all: Record<string, { id?: string } | undefined> = {
      AccessToken,
      ...{ Classroom: classroom, Material: material, Meeting: meeting, Assessment: quiz, Attempt: attempt },
      ...{
        TutorSession: session,
        TutorTurn: turn,
        Organisation: organisation,
        User: own,
        Question: question,
      },
    };
    return all[type]?.id;
  };
  it.each(Object.keys(sees))('is given to who may see it and to nobody else: %s', async (type) => {
    const field = telling[type];
    const query = `query($id: ID!) { node(id: $id) { ... on ${type} { ${field} } } }`;
    for (const who of everybody()) {
      const { data } = await supergraph.ask(fixture.people[who], query, { id: idOf(type) });
      expect(Boolean(data?.node?.[field as string]), who).toBe(sees[type]?.includes(who));
    }
  });
});

const about: Record<string, { argument: string; of: 'material' | 'turn' | 'attempt' | 'quiz' | 'meeting' }> =
  {
    materialIndexing: { argument: 'materialId', of: 'material' },
    tutorTurn: { argument: 'id', of: 'turn' },
    attemptClock: { argument: 'attemptId', of: 'attempt' },
    liveActivity: { argument: 'assessmentId', of: 'quiz' },
    meetingActivity: { argument: 'meetingId', of: 'meeting' },
    proctoringAlerts: { argument: 'assessmentId', of: 'quiz' },
  };

/** What somebody gets who follows a stream to its end: events, or the code of the refusal. */
function follow(field: string, as: Who, variables: object) {
  const { argument, of } = about[field] as (typeof about)[string];
  const query = `subscription($id: ID!, $after: String) { ${field}(${argument}: $id, after: $after) { __typename } }`;
  return supergraph.watch(fixture.people[as], query, { id: fixture[of].id, ...variables }).then(
    (events) => (events.length > 0 ? 'events' : 'nothing'),
    (errors: Answer['errors']) => errors?.[0]?.extensions.code,
  );
}

describe.each(Object.keys(follows))('%s', (field) => {
  const readers = follows[field] as readonly Who[];
  it('takes an id and a cursor of its own only, from each who may follow it', async () => {
    expect(await follow(field, readers[0] as Who, { id: 'no id' })).toMatch(/BAD_USER_INPUT|NOT_FOUND/);
    for (const who of readers)
      expect(await follow(field, who, { after: 'no cursor' }), who).toBe('BAD_USER_INPUT');
  });
  it('is nothing for nobody', async () => {
    expect(await follow(field, 'nobody', {})).toBe('UNAUTHENTICATED');
  });
  it('is refused to everybody else, in this school and in another', async () => {
    const others = everybody().filter((who) => who !== 'nobody' && !readers.includes(who));
    const codes = await Promise.all(others.map((who) => follow(field, who, {})));
    for (const [index, code] of codes.entries()) expect(code, others[index]).toMatch(/FORBIDDEN|NOT_FOUND/);
  });
});

// Alerts never end; that they arrive is shown in supergraph.test.ts.
it.each(['materialIndexing', 'tutorTurn'] as const)('%s is followed to its end by who may', async (field) => {
  expect(await follow(field, follows[field]?.[0] as Who, {})).toBe('events');
});

describe('an access token', () => {
  const asked = `query($id: ID!) { node(id: $id) { ... on Classroom { name } } viewer { hasPassword } }`;
  const own = 'query { viewer { accessTokens(first: 1) { nodes { hint lastUsedAt revokedAt } } } }';

  it('reaches what its scopes name and its person may see, and is over at once when it is revoked', async () => {
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
  });

  it('finds by name what its scopes let it see, and no more', async () => {
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
  });

  it('is told of nothing that is not there: an object by its id comes without an error', async () => {
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
  });

  it('carries out no mutation whose answer it would not get', async () => {
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
  });

  it('of an admin who may manage people makes nobody who could sign in', async () => {
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
  });
});

it('no field with arguments, no object with an id and no stream is left out', async () => {
  const sdl = await readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8');
  const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  const roots = new Set(['Query', 'Mutation', 'Subscription']);
  const nodes = schema
    .getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType)
    .map(({ name }) => name);
  expect(Object.keys(sees).toSorted()).toEqual(nodes.toSorted());
  const streams = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
  expect([...Object.keys(follows), 'notifications'].toSorted()).toEqual(streams.toSorted());
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !roots.has(type.name))
    .flatMap((type) =>
      Object.values(isObjectType(type) ? type.getFields() : {})
        .filter(({ args }) => args.length > 0)
        .map(({ name }) => `${type.name}.${name}`),
    );
  expect(Object.keys(table).toSorted()).toEqual(fields.toSorted());
  for (const { rows } of Object.values(table))
    expect(new Set(rows.map((row) => row.case))).toEqual(
      new Set(['success', 'invalid', 'unauthenticated', 'forbidden']),
    );
});
