import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openInProcess, type FakeSubgraph } from './fixtures/open-in-process.ts';
import { renameAliases } from './rename-aliases.ts';

const accounts: FakeSubgraph = {
  typeDefs: `
    type Query { me: User, refused: User }
    type Mutation { rename(name: String!): User }
    type Subscription { renamed: User }
    type User @key(fields: "id") { id: ID! name: String born: Int grade: Int }
  `,
  resolvers: {
    Query: {
      me: () => ({ id: 'u1', name: 'u2', born: 1984 }),
      refused: () => ({ id: 'u1' }),
    },
    Mutation: { rename: (_: unknown, { name }: { name: string }) => ({ id: 'u1', name, born: 1984 }) },
    User: {
      grade: () => {
        throw new Error('Grades are kept elsewhere.');
      },
    },
  },
};
const letters: FakeSubgraph = {
  typeDefs: `
    type User @key(fields: "id") {
      id: ID!
      born: Int @external
      letters: [String!]
      age: Int @requires(fields: "born")
    }
  `,
  resolvers: {
    User: {
      __resolveReference: (reference: object) => reference,
      letters: ({ id }: { id: string }) => [`to ${id}`],
      age: ({ born }: { born: number }) => 2026 - born,
    },
  },
};
const { ask, hear, sent } = openInProcess({ accounts, letters });

describe('an alias of the client that is the name of a key', () => {
  it('answers what it stands for, and no other entity is asked for', async () => {
    expect(await ask('{ me { id: name letters } }')).toEqual({
      data: { me: { id: 'u2', letters: ['to u1'] } },
    });
    expect(sent.at(-1)?.representations).toEqual([{ __typename: 'User', id: 'u1' }]);
  });

  it('may be that of the type, or of what a field requires', async () => {
    expect(await ask('{ me { __typename: name born: name age letters } }')).toEqual({
      data: { me: { __typename: 'u2', born: 'u2', age: 42, letters: ['to u1'] } },
    });
  });

  it('may stand in a fragment, or at the root', async () => {
    const query =
      '{ id: me { ...Named letters } } fragment Named on User { id: name ... on User { born: id } }';
    expect(await ask(query)).toEqual({ data: { id: { id: 'u2', born: 'u1', letters: ['to u1'] } } });
  });

  it('does the same in mutations and events', async () => {
    const data = { changed: { id: 'u3', letters: ['to u1'] } };
    expect(await ask('mutation { changed: rename(name: "u3") { id: name letters } }')).toEqual({ data });
    expect(
      await hear('subscription { changed: renamed { id: name letters } }', {
        renamed: { id: 'u1', name: 'u3' },
      }),
    ).toEqual({ data });
  });

  it('is in the paths of errors as the client wrote it', async () => {
    const { data, errors } = await ask('{ refused { id: grade letters } }');
    expect(data).toEqual({ refused: { id: null, letters: ['to u1'] } });
    expect(errors).toMatchObject([{ message: 'Grades are kept elsewhere.', path: ['refused', 'id'] }]);
  });

  it('is in the answer where the client wrote it', async () => {
    const { data } = (await ask('{ me { letters id: name born age } }')) as { data: { me: object } };
    expect(Object.keys(data.me)).toEqual(['letters', 'id', 'born', 'age']);
  });
});

describe('an operation without such aliases', () => {
  it('is planned as it is', () => {
    const document = parse('{ me { id id: id other: name } }');
    expect(renameAliases(document, new Set(['id', '__typename']))).toEqual({ document, aliases: new Map() });
    expect(renameAliases(document, new Set(['id'])).document).toBe(document);
  });

  it('gives no name that the client uses itself', () => {
    const document = parse('{ me { id: name client_id: born } }');
    expect([...renameAliases(document, new Set(['id'])).aliases.keys()]).toEqual(['client__id']);
  });
});
