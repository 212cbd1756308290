import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { HttpLink } from '@apollo/client/link/http';
import { afterEach, describe, expect, it } from 'vitest';
import { createBoundedFetch } from './bounded-fetch.ts';

const closers: Array<() => void> = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A client of a server that takes every request and then does only what the test says. */
async function clientOf(answer: (response: ServerResponse) => void, timeoutMs: number) {
  const server = createServer((request, response) => {
    request.resume();
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({ uri, fetch: createBoundedFetch(timeoutMs) }),
  });
}
const mutation = gql`
  mutation Save {
    save
  }
`;

describe('a request of the page', () => {
  it('fails when the server takes it and never answers', async () => {
    const client = await clientOf(() => undefined, 100);
    await expect(client.mutate({ mutation })).rejects.toThrow(/timeout|aborted/i);
  });

  it('fails when the answer begins and never ends', async () => {
    const client = await clientOf((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data":');
    }, 100);
    await expect(client.mutate({ mutation })).rejects.toThrow(/timeout|aborted/i);
  });

  it('is answered within its time', async () => {
    const client = await clientOf((response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"data":{"save":true}}');
    }, 10_000);
    expect((await client.mutate({ mutation })).data).toEqual({ save: true });
  });
});
