import { ApolloClient, ApolloLink, gql, Observable, type TypedDocumentNode } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCache } from './cache.ts';
import { runAction } from './run-action.ts';

interface Data {
  rename:
    { __typename: 'RenameSuccess'; name: string } | { __typename: 'NotAllowedProblem'; message: string };
}
const rename: TypedDocumentNode<Data, { name: string }> = gql`
  mutation Rename($name: String!) {
    rename(name: $name) {
      __typename
      ... on RenameSuccess {
        name
      }
      ... on NotAllowedProblem {
        message
      }
    }
  }
`;
const nameOf = gql`
  fragment NameOf on User {
    name
  }
`;
const user = { __typename: 'User', id: 'u' };

let client: ApolloClient;
let answer: (payload: Data['rename']) => void;
let fail: (error: Error) => void;

beforeEach(() => {
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        answer = (payload) => {
          observer.next({ data: { rename: payload } });
          observer.complete();
        };
        fail = (error) => observer.error(error);
      }),
  );
  client = new ApolloClient({ link, cache: createCache() });
  client.cache.writeFragment({ id: 'User:u', fragment: nameOf, data: { ...user, name: 'Old' } });
});
afterEach(() => client.stop());

const shown = () =>
  client.cache.readFragment<{ name: string }>({ id: 'User:u', fragment: nameOf, optimistic: true })?.name;

const run = () =>
  runAction(client, {
    document: rename,
    field: 'rename',
    variables: { name: 'New' },
    guess: {
      success: { __typename: 'RenameSuccess', name: 'New' },
      write: (cache, { name }) => cache.modify({ id: 'User:u', fields: { name: () => name } }),
    },
  });

describe('an action whose success is guessed', () => {
  it('shows the guess at once, then what the server says', async () => {
    const running = run();
    expect(shown()).toBe('New');
    answer({ __typename: 'RenameSuccess', name: 'NEW' });
    expect((await running).success).toEqual({ __typename: 'RenameSuccess', name: 'NEW' });
    expect(shown()).toBe('NEW');
  });

  it('takes the guess back when the server refuses', async () => {
    const running = run();
    answer({ __typename: 'NotAllowedProblem', message: 'Not yours.' });
    expect(await running).toMatchObject({ success: undefined, payload: { message: 'Not yours.' } });
    expect(shown()).toBe('Old');
  });

  it('takes the guess back when there is no answer', async () => {
    const running = run();
    expect(shown()).toBe('New');
    fail(new Error('offline'));
    await expect(running).rejects.toThrow('offline');
    expect(shown()).toBe('Old');
  });
});
