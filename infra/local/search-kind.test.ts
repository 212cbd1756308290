import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { hasModelLoaded } from './search-kind.ts';

async function answering(body: object) {
  const server = createServer((_request, response) => response.end(JSON.stringify(body)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, [Symbol.asyncDispose]: async () => void server.close() };
}
const database = { adapter: 'embedded', state: 'up' };

it('tells from the readiness of ai whether it searches by meaning, and knows nothing where ai does not answer', async () => {
  await using words = await answering({ status: 'ready', dependencies: { database } });
  await using meaning = await answering({ dependencies: { database, embedding_model: database } });
  await using other = await answering({ hello: 'world' });
  expect(await hasModelLoaded(words.url)).toBe(false);
  expect(await hasModelLoaded(meaning.url)).toBe(true);
  expect(await hasModelLoaded(other.url)).toBeUndefined();
  expect(await hasModelLoaded('http://127.0.0.1:1')).toBeUndefined();
});
