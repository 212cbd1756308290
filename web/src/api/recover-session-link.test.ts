import { ApolloLink, Observable, execute, gql, type ApolloClient } from '@apollo/client';
import { Kind, type DocumentNode } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import * as operations from '../gql/graphql.ts';
import { createRecoverSessionLink } from './recover-session-link.ts';
import type { RefreshOutcome } from './session-refresh.ts';

const query = gql`
  query Class {
    viewer {
      id
    }
    node(id: "c") {
      id
    }
  }
`;
const nobody = { data: { viewer: null, node: null } };
const somebody = { data: { viewer: { id: 'u' }, node: { id: 'c' } } };
const refused = {
  data: null,
  errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }],
};

/** A link over a server that gives the answers in turn. */
function link(answers: ApolloLink.Result[], { outcome = 'renewed' as RefreshOutcome, believes = true } = {}) {
  const renew = vi.fn(async () => outcome);
  const onEnded = vi.fn();
  const server = vi.fn(
    () =>
      new Observable<ApolloLink.Result>((observer) => {
        observer.next(answers.shift()!);
        observer.complete();
      }),
  );
  const recover = createRecoverSessionLink({
    refresh: { renew },
    believesSignedIn: () => believes,
    onEnded,
    now: () => 0,
  });
  const ask = () =>
    new Promise<ApolloLink.Result>((resolve, reject) => {
      const context = { client: {} as ApolloClient };
      execute(recover.concat(new ApolloLink(server)), { query }, context).subscribe({
        next: resolve,
        error: reject,
      });
    });
  return { ask, renew, onEnded, server };
}

describe('createRecoverSessionLink', () => {
  it.each([
    ['a refusal', refused],
    ['an answer for nobody', nobody],
  ])('renews the session after %s and hands on the second answer only', async (_name, first) => {
    const { ask, renew } = link([first, somebody]);
    await expect(ask()).resolves.toEqual(somebody);
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it('tries once only, and says that the session has ended when it cannot be renewed', async () => {
    const twice = link([refused, refused]);
    await expect(twice.ask()).resolves.toEqual(refused);
    expect(twice.server).toHaveBeenCalledTimes(2);
    const ended = link([refused], { outcome: 'ended' });
    await expect(ended.ask()).resolves.toEqual(refused);
    expect(ended.onEnded).toHaveBeenCalledTimes(1);
  });

  it('leaves people alone who never signed in', async () => {
    const { ask, renew } = link([nobody], { believes: false });
    await expect(ask()).resolves.toEqual(nobody);
    expect(renew).not.toHaveBeenCalled();
  });

  it('can tell an expired session from a missing object in every query of the page', () => {
    const rootFields = (document: DocumentNode) =>
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'query'
          ? [definition.selectionSet.selections.map((field) => ('name' in field ? field.name.value : ''))]
          : [],
      );
    const queries = Object.entries(operations).flatMap(([name, document]) =>
      rootFields(document as DocumentNode).map((fields) => ({ name, fields })),
    );
    expect(queries.length).toBeGreaterThan(5);
    expect(queries.filter(({ fields }) => !fields.includes('viewer'))).toEqual([]);
  });
});
