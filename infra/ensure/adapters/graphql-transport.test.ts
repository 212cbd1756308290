import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { UnreachableError } from '../failures.ts';
import { createGraphqlTransport } from './graphql-transport.ts';

async function answering(status: number, body: string) {
  const server = createServer((_, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  const request = { text: '{ viewer { id } }', variables: {}, signal: new AbortController().signal };
  return {
    send: () => createGraphqlTransport(url).send(request),
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

it('reads an answer that has errors and no data, whatever its status', async () => {
  const body = { errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }] };
  await using server = await answering(401, JSON.stringify(body));
  expect(await server.send()).toEqual({
    data: undefined,
    errors: [{ code: 'UNAUTHENTICATED', message: 'Sign in first.', retryAt: undefined }],
  });
});

it('takes a page of a proxy for no answer', async () => {
  for (const body of ['<h1>Bad Gateway</h1>', '[]', '"no"']) {
    await using server = await answering(502, body);
    await expect(server.send()).rejects.toThrow(UnreachableError);
    await expect(server.send()).rejects.toThrow('HTTP 502 without a GraphQL answer');
  }
});
