/** For every mutation: what it answers to somebody who may, to bad input, to nobody, and to somebody who may not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Data } from './clients.ts';
import { accountRows } from './matrix/account-rows.ts';
import { attemptRows } from './matrix/attempt-rows.ts';
import { classroomRows } from './matrix/classroom-rows.ts';
import { makeFixture, type Fixture, type Row } from './matrix/fixture.ts';
import { openSupergraph, type Supergraph } from './supergraph.ts';

let supergraph: Supergraph;
let fixture: Fixture;
beforeAll(async () => {
  supergraph = await openSupergraph();
  fixture = await makeFixture(supergraph);
});
afterAll(() => supergraph[Symbol.asyncDispose]());

const table: Record<string, Row[]> = { ...classroomRows, ...attemptRows, ...accountRows };

describe.each(Object.keys(table))('%s', (field) => {
  it.each(table[field] as Row[])('$name', async ({ as, input, answers, path }) => {
    const { ask, mutationOf } = supergraph;
    const { data, errors } = await ask(fixture.people[as], mutationOf(field, '__typename'), {
      input: input(fixture),
    });
    const payload = data?.[field] as Data | undefined;
    expect(errors?.[0]?.extensions.code ?? payload?.__typename).toBe(answers);
    if (path) expect(payload?.path.slice(-path.length)).toEqual(path);
  });
});

describe('uploadMaterial', () => {
  const file = { name: 'notes.md', type: 'text/markdown', content: '# Notes' };
  it.each([
    ['a teacher of the class uploads', 'teacher', file, 'UploadMaterialSuccess'],
    ['a student does not', 'student', file, 'NotAllowedProblem'],
    ['an outsider does not', 'parent', file, 'NotFoundProblem'],
    ['nobody does not', 'nobody', file, 'UNAUTHENTICATED'],
    [
      'a picture is no document, whatever it is called',
      'teacher',
      { name: 'x.pdf', type: 'application/pdf', content: 'GIF89a and so on' },
      'InvalidInputProblem',
    ],
  ] as const)('%s', async (_, as, content, answers) => {
    const { data, errors } = await supergraph.upload(
      fixture.people[as],
      { classroomId: fixture.classroom.id },
      content,
    );
    const payload = data?.uploadMaterial as Data | undefined;
    expect(errors?.[0]?.extensions.code ?? payload?.__typename).toBe(answers);
  });
});

describe('previewAnswer', () => {
  it.each([
    ['a teacher of the class looks', 'teacher', 'What pulls the sea?', 'PreviewAnswerSuccess'],
    ['a question needs words', 'teacher', ' ', 'InvalidInputProblem'],
    ['a student does not look', 'student', 'What pulls the sea?', 'NotAllowedProblem'],
    ['nobody does not look', 'nobody', 'What pulls the sea?', 'UNAUTHENTICATED'],
  ] as const)('%s', async (_, as, question, answers) => {
    const query = 'query($input: PreviewAnswerInput!) { previewAnswer(input: $input) { __typename } }';
    const input = { classroomId: fixture.classroom.id, question };
    const { data, errors } = await supergraph.ask(fixture.people[as], query, { input });
    expect(errors?.[0]?.extensions.code ?? data?.previewAnswer.__typename).toBe(answers);
  });
});

describe('what another person may not see', () => {
  const kinds = ['Classroom', 'Material', 'Assessment', 'Attempt'] as const;
  it.each(kinds)('node gives no %s to an outsider, and nothing to nobody', async (kind) => {
    const { classroom, material, quiz, attempt, people } = fixture;
    const id = { Classroom: classroom, Material: material, Assessment: quiz, Attempt: attempt }[kind].id;
    const query = 'query($id: ID!) { node(id: $id) { __typename id } }';
    expect((await supergraph.ask(people.student, query, { id })).data?.node).toEqual({
      __typename: kind,
      id,
    });
    for (const outsider of [people.parent, people.nobody])
      expect((await supergraph.ask(outsider, query, { id })).data?.node ?? null).toBeNull();
  });
});
