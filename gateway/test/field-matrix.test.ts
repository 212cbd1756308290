/** For every field that takes arguments: what it answers to somebody who may read it, to bad arguments, to nobody, and to others. */
import { readFile } from 'node:fs/promises';
import { buildASTSchema, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examFieldRows } from './matrix/exam-field-rows.ts';
import type { FieldRows } from './matrix/field-row.ts';
import { fieldRows } from './matrix/field-rows.ts';
import { meetingFieldRows } from './matrix/meeting-field-rows.ts';
import { makeFixture, type Fixture } from './matrix/fixture.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

let supergraph: Supergraph;
let fixture: Fixture;
beforeAll(async () => {
  supergraph = await openSupergraph();
  fixture = await makeFixture(supergraph);
});
afterAll(() => supergraph[Symbol.asyncDispose]());

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

it('no field with arguments is left out of the table', async () => {
  const sdl = await readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8');
  const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  const roots = new Set(['Query', 'Mutation', 'Subscription']);
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
