import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readDeclaredCosts } from './declared-costs.ts';
import { costMax, estimateCost } from './operation-cost.ts';

const schema = buildSchema(`
  type Query { me: User users(first: Int! = 20): UserConnection! tags: [Tag!]! }
  type Mutation { rename: User }
  interface Named { name: String }
  type User implements Named { id: ID! name: String friend: User friends(first: Int = 5): UserConnection! }
  type UserConnection { nodes: [User!]! next: Boolean }
  type Tag { text: String }
`);

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return estimateCost({ schema, document, operation: operation as OperationDefinitionNode, variables });
}

it.each([
  ['leaves cost nothing, objects one', '{ me { id name friend { id } } }', 2],
  ['an alias is one more', '{ a: me { id } b: me { id } }', 2],
  ['a connection and what it holds', '{ users(first: 3) { nodes { id } next } }', 1 + 3],
  ['the number that the schema supplies', '{ users { nodes { id } } }', 1 + 20],
  [
    'lists in lists multiply',
    '{ users(first: 3) { nodes { friends(first: 4) { nodes { id } } } } }',
    1 + 3 * (1 + 1 + 4),
  ],
  ['a list that nobody limits counts as ten', '{ tags { text } }', 10],
  [
    'fragments count where they are spread',
    '{ ...A ...A } fragment A on Query { me { ...B } } fragment B on Named { name }',
    2,
  ],
  ['inline fragments too', '{ me { ... on User { friend { id } } } }', 2],
  ['a mutation costs ten more', 'mutation { rename { id } }', 11],
  ['a negative number is none', '{ users(first: -5) { nodes { id } } }', 1],
])('%s', (_, query, expected) => {
  expect(cost(query)).toBe(expected);
});

it('takes the number from a variable, or what the schema supplies where there is none', () => {
  const query = 'query($n: Int) { me { friends(first: $n) { nodes { id } } } }';
  expect(cost(query, { n: 7 })).toBe(1 + 1 + 7);
  expect(cost(query)).toBe(1 + 1 + 5);
  expect(cost(query, { n: null })).toBe(1 + 1 + 10);
});

describe('what the schema says of itself', () => {
  const supergraph = parse(`
    schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: [{ name: "@listSize", as: "@sized" }]) { query: Query }
    type Query {
      search(text: String @cost(weight: 4), limit: Int): Found @sized(slicingArguments: ["limit"], sizedFields: ["hits"])
      recent(first: Int, last: Int): [User] @sized(slicingArguments: ["first", "last"], assumedSize: 3)
      report: Int @cost(weight: 50)
    }
    type Found { hits: [User] tags: [User] }
    type User @cost(weight: 2) { id: ID name: String }
  `);
  const clients = buildSchema(`
    type Query { search(text: String, limit: Int): Found recent(first: Int, last: Int): [User] report: Int }
    type Found { hits: [User] tags: [User] }
    type User { id: ID name: String }
  `);
  const declared = readDeclaredCosts(supergraph);
  it.each([
    ['a weight of a leaf', '{ report }', 50],
    [
      'a weight of a type, and of an argument that is given',
      '{ search(text: "x", limit: 7) { hits { id } } }',
      4 + 1 + 7 * 2,
    ],
    [
      'a size for the lists that are named, and for no other',
      '{ search(limit: 7) { hits { id } tags { id } } }',
      1 + 7 * 2 + 10 * 2,
    ],
    ['the greatest of several arguments', '{ recent(first: 2, last: 5) { id } }', 5 * 2],
    ['a size that is assumed', '{ recent { id } }', 3 * 2],
  ])('counts %s', (_, query, expected) => {
    const document = parse(query);
    const operation = document.definitions[0] as OperationDefinitionNode;
    expect(estimateCost({ schema: clients, document, operation, variables: {}, declared })).toBe(expected);
  });

  it('is nothing where the specification is not linked', () => {
    expect(readDeclaredCosts(parse('type Query { report: Int @cost(weight: 50) }')).fields.size).toBe(0);
  });
});

it('ends counting where the product has no end', () => {
  const deep = (levels: number): string =>
    levels === 0 ? 'id' : `friends(first: 2000000) { nodes { ${deep(levels - 1)} } }`;
  expect(cost(`{ me { ${deep(6)} } }`)).toBe(costMax);
});
