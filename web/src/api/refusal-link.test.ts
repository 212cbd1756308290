import { ApolloLink, execute, gql, type ApolloClient } from '@apollo/client';
import { of } from 'rxjs';
import { expect, it, vi } from 'vitest';
import { createRefusalLink } from './refusal-link.ts';

const failed = (code: string) => ({
  data: { viewer: { activity: null } },
  errors: [{ message: 'As scripted.', extensions: { code } }],
});

it.each([
  ['a part that a store was missing for', failed('STORE_UNAVAILABLE'), 1],
  ['any other error', failed('FORBIDDEN'), 0],
  ['no error', { data: { viewer: null } }, 0],
])('hands on the answer and tells of %s', async (_name, answer: ApolloLink.Result, times) => {
  const note = vi.fn();
  const server = new ApolloLink(() => of(answer));
  const query = gql`
    query Who {
      viewer {
        id
      }
    }
  `;
  const context = { client: {} as ApolloClient };
  const handedOn = await new Promise((resolve) => {
    execute(createRefusalLink(note).concat(server), { query }, context).subscribe(resolve);
  });
  expect(handedOn).toEqual(answer);
  expect(note).toHaveBeenCalledTimes(times);
});
