import { sessionScope, tokenScopeNames, type TokenScope } from '@ensure-study/contracts/scopes';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { guardScopes } from './scoped-fields.ts';
import { uuidV7 } from './uuid.ts';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes"])
  type Query {
    open: String
    grades: [Int!] @requiresScopes(scopes: [["grade:write", "attempt:read"], ["session"]])
    course: Course
  }
  type Course @key(fields: "id") @requiresScopes(scopes: [["class:read"], ["class:write"]]) {
    id: ID!
    name: String
    code: String @requiresScopes(scopes: [["class:write"]])
  }
`);
const course = { id: '1', name: 'Sea', code: 'ABC' };
const resolvers = {
  Query: { open: () => 'open', grades: () => [1], course: () => course },
  Course: { __resolveReference: () => course },
};
const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
beforeAll(() => guardScopes(schema));

const viewerWith = (scopes: string[]) => ({
  ...{ userId: uuidV7(), organisationId: uuidV7(), sessionId: uuidV7(), role: 'TEACHER' as const },
  scopes,
});

async function ask(source: string, scopes: string[] | null) {
  const viewer = scopes && viewerWith(scopes);
  const { data, errors = [] } = await graphql({ schema, source, contextValue: { viewer } });
  return { data, codes: errors.map(({ extensions }) => extensions.code), errors };
}

describe('a field that is guarded by scopes, in the subgraph', () => {
  it('is answered for a token that has one alternative in full', async () => {
    const { data } = await ask('{ grades }', ['grade:write', 'attempt:read']);
    expect(data?.grades).toEqual([1]);
  });

  it('is refused by name to one that has half of it', async () => {
    const { data, codes, errors } = await ask('{ open grades }', ['grade:write']);
    expect({ ...data }).toEqual({ open: 'open', grades: null });
    expect(codes).toEqual(['FORBIDDEN']);
    expect(errors[0]?.message).toBe('This needs the scope grade:write and attempt:read, or session.');
  });

  it.each([
    ['read', 'class:read', { name: 'Sea', code: null }],
    ['write', 'class:write', { name: 'Sea', code: 'ABC' }],
    ['neither', 'material:read', { name: null, code: null }],
  ] as const)('holds for the fields of a guarded type, and for their own guard: %s', async (_, scope, told) => {
    const { data } = await ask('{ course { name code } }', [scope satisfies TokenScope]);
    expect({ ...(data?.course as object) }).toEqual(told);
  });

  it('holds for an entity that another subgraph leads to', async () => {
    const entities =
      '{ _entities(representations: [{ __typename: "Course", id: "1" }]) { ... on Course { name } } }';
    const { data, codes } = await ask(entities, ['material:read']);
    expect(JSON.stringify(data)).not.toContain('Sea');
    expect(codes).toEqual(['FORBIDDEN']);
  });

  it('is answered in a session, and leaves nobody to the rules of the field', async () => {
    for (const scopes of [[sessionScope], null])
      expect((await ask('{ grades course { code } }', scopes)).codes).toEqual([]);
  });
});

it('no token can be made with the scope of a session', () => {
  expect(tokenScopeNames).not.toContain(sessionScope);
});
