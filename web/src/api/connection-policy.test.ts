import { InMemoryCache, gql } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { connectionPolicy } from './connection-policy.ts';

const query = gql`
  query Numbers($first: Int!, $after: String) {
    numbers(first: $first, after: $after) {
      nodes {
        __typename
        id
      }
      pageInfo {
        endCursor
      }
    }
  }
`;
const page = (ids: string[], endCursor: string) => ({
  numbers: {
    __typename: 'NumberConnection',
    nodes: ids.map((id) => ({ __typename: 'Item', id })),
    pageInfo: { __typename: 'PageInfo', endCursor },
  },
});
const cacheWithPolicy = () =>
  new InMemoryCache({ typePolicies: { Query: { fields: { numbers: connectionPolicy() } } } });
const idsIn = (cache: InMemoryCache, first: number) =>
  (
    cache.readQuery({ query, variables: { first, after: null } }) as ReturnType<typeof page>
  ).numbers.nodes.map(({ id }) => id);

describe('connectionPolicy', () => {
  it('joins a next page to the pages before it, without repeating a node that moved', () => {
    const cache = cacheWithPolicy();
    cache.writeQuery({ query, variables: { first: 2, after: null }, data: page(['a', 'b'], 'b') });
    cache.writeQuery({ query, variables: { first: 2, after: 'b' }, data: page(['b', 'c'], 'c') });
    expect(idsIn(cache, 2)).toEqual(['a', 'b', 'c']);
  });

  it('begins again with a fresh first page', () => {
    const cache = cacheWithPolicy();
    cache.writeQuery({ query, variables: { first: 2, after: null }, data: page(['a', 'b'], 'b') });
    cache.writeQuery({ query, variables: { first: 2, after: 'b' }, data: page(['c'], 'c') });
    cache.writeQuery({ query, variables: { first: 2, after: null }, data: page(['z'], 'z') });
    expect(idsIn(cache, 2)).toEqual(['z']);
  });

  it('keeps what another operation knows of the same list', () => {
    const cache = cacheWithPolicy();
    const nodesOnly = gql`
      query Nodes($first: Int!, $after: String) {
        numbers(first: $first, after: $after) {
          nodes {
            __typename
            id
          }
        }
      }
    `;
    const { __typename, nodes } = page(['a', 'b'], 'b').numbers;
    cache.writeQuery({ query, variables: { first: 2, after: null }, data: page(['a'], 'a') });
    cache.writeQuery({
      query: nodesOnly,
      variables: { first: 2, after: null },
      data: { numbers: { __typename, nodes } },
    });
    expect(cache.readQuery({ query, variables: { first: 2, after: null } })).toMatchObject({
      numbers: { nodes: [{ id: 'a' }, { id: 'b' }], pageInfo: { endCursor: 'a' } },
    });
  });

  it('keeps lists of different sizes apart', () => {
    const cache = cacheWithPolicy();
    cache.writeQuery({ query, variables: { first: 50, after: null }, data: page(['a', 'b', 'c'], 'c') });
    cache.writeQuery({ query, variables: { first: 1, after: null }, data: page(['a'], 'a') });
    expect(idsIn(cache, 50)).toEqual(['a', 'b', 'c']);
  });
});
