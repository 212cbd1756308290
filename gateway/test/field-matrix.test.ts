/**
 * For every field that takes arguments: what it answers to somebody who may read it, to bad arguments, to nobody, and to
 * others. For every object with an id and every stream: who of this school and of another may have it, and who may not.
 */
import { readFile } from 'node:fs/promises';
import { buildASTSchema, isObjectType, parse, type GraphQLInterfaceType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaksContract } from './leaks/leaks.contract.ts';
import { examFieldRows } from './matrix/exam-field-rows.ts';
import type { FieldRows } from './matrix/field-row.ts';
import { fieldRows } from './matrix/field-rows.ts';
import { meetingFieldRows } from './matrix/meeting-field-rows.ts';
import { makeFixture, type Fixture } from './matrix/fixture.ts';
import type { Answer } from './clients.ts';
import { tokenCases } from './matrix/token-cases.ts';
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
  { classroom, material, quiz, attempt, graded, session, report, meeting, people, organisation }: Fixture,
  node: FieldRows['node'],
) =>
  ({
    Classroom: classroom.id,
    Material: material.id,
    Assessment: quiz.id,
    Attempt: attempt.id,
    Graded: graded.id,
    TutorSession: session.id,
    SafeguardingReport: report.id,
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
  SafeguardingReport: 'said',
};

describe('an object by its id', () => {
  const idOf = (type: string) => {
    const { classroom, material, meeting, quiz, attempt, session, turn, organisation, people } = fixture;
    const { accessToken: AccessToken } = fixture;
    const [question] = quiz.questions;
    const own = { id: people.student.userId };
    const all: Record<string, { id?: string } | undefined> = {
      AccessToken,
      SafeguardingReport: fixture.report,
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
  it.each(Object.entries(tokenCases))('%s', (_, shows) => shows(supergraph, fixture));
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

// Last, because people come and go.
describe('words of a class', () => leaksContract(() => supergraph));
