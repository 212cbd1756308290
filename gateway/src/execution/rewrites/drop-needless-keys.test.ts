import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { dropNeedlessKeys } from './drop-needless-keys.ts';
import { composeInProcess, openInProcess, type FakeSubgraph } from './fixtures/open-in-process.ts';

const books = { '1': { id: '1', shelf: { row: 'r1', place: 'p1' }, title: 'One' } };

/** The catalogue knows titles; the shop lists books, and says of each what it makes of the title. */
const catalogue: FakeSubgraph = {
  typeDefs: `
    type Book @key(fields: "id") @key(fields: "shelf { row }", resolvable: false) {
      id: ID!
      shelf: Shelf! @shareable
      title: String!
    }
    type Shelf @shareable { row: ID! place: ID! }
  `,
  resolvers: { Book: { __resolveReference: ({ id }: { id: '1' }) => books[id] } },
};
const shop: FakeSubgraph = {
  typeDefs: `
    type Query { books: [Book!]! }
    type Book
      @key(fields: "shelf { row }", resolvable: false)
      @key(fields: "id shelf { place }") {
      id: ID!
      shelf: Shelf! @shareable
      title: String! @external
      label: String @requires(fields: "title")
    }
    type Shelf @shareable { row: ID! place: ID! }
  `,
  resolvers: {
    Query: { books: () => Object.values(books).map(({ id, shelf }) => ({ id, shelf })) },
    Book: {
      __resolveReference: (reference: { id: '1'; shelf: { place?: string }; title?: string }) =>
        reference.shelf.place === undefined ? null : { ...books[reference.id], title: reference.title },
      label: ({ title }: { title: string }) => `“${title}”`,
    },
  },
};

describe('a subgraph with a key that it does not answer', () => {
  it('is asked for an entity by one that it does', async () => {
    const { ask } = openInProcess({ catalogue, shop });
    expect(await ask('{ books { id title label } }')).toEqual({
      data: { books: [{ id: '1', title: 'One', label: '“One”' }] },
    });
  });

  it('keeps that key where it has no other, and the supergraph is left as it is', () => {
    const supergraphSdl = composeInProcess({
      catalogue: { typeDefs: 'type Book @key(fields: "id") { id: ID! title: String! }', resolvers: {} },
      shop: {
        typeDefs: 'type Query { book: Book } type Book @key(fields: "id", resolvable: false) { id: ID! }',
        resolvers: {},
      },
    });
    expect(supergraphSdl).toContain('resolvable: false');
    const supergraph = parse(supergraphSdl);
    expect(dropNeedlessKeys(supergraph)).toBe(supergraph);
  });
});
