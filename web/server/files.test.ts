import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLogger } from '@ensure-study/testkit/logger';
import { createWebServer } from './server.ts';

const policy = "sandbox; default-src 'none'";
const requests: IncomingMessage[] = [];
let ended = 0;
const gateway = createServer((request, response) => {
  requests.push(request);
  if (request.url?.endsWith('/endless')) {
    response.writeHead(200).write('It begins.');
    response.once('close', () => (ended += 1));
    return;
  }
  response.writeHead(206, { 'content-security-policy': policy, 'content-range': 'bytes 0-1/9' }).end('%P');
});
let folder: string;
let web: Awaited<ReturnType<typeof createWebServer>>;
let base: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'page-'));
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const address = gateway.address();
  web = await createWebServer({
    pageFolder: folder,
    gatewayUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    trustedProxies: '192.0.2.1',
    filesMax: 2,
    logger: silentLogger,
  });
  base = await web.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await web.close();
  gateway.closeAllConnections();
  gateway.close();
  await rm(folder, { recursive: true });
});

it('files come from the gateway as they are, in parts where wanted, for whoever the cookie says', async () => {
  const headers = { cookie: 'ensure_access=t', range: 'bytes=0-1' };
  const response = await fetch(`${base}/files/materials/abc`, {
    headers: { ...headers, 'x-forwarded-for': '203.0.113.9' },
  });
  expect(requests.at(-1)).toMatchObject({
    url: '/files/materials/abc',
    headers: { ...headers, 'x-forwarded-for': '127.0.0.1' },
  });
  expect([response.status, await response.text()]).toEqual([206, '%P']);
  expect(response.headers.get('content-range')).toBe('bytes 0-1/9');
  expect(response.headers.get('content-security-policy')).toBe(policy);
});

it('files are there to be read, not to be written', async () => {
  expect((await fetch(`${base}/files/materials/abc`, { method: 'POST' })).status).toBe(404);
});

it('files are read no further when their reader goes away, and refused for a moment while too many are', async () => {
  const readers = [new AbortController(), new AbortController()];
  const read = async (signal: AbortSignal) => fetch(`${base}/files/materials/endless`, { signal });
  for (const { signal } of readers) expect((await read(signal)).status).toBe(200);
  const refused = await fetch(`${base}/files/materials/abc`);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  for (const reader of readers) reader.abort();
  await expect.poll(() => ended).toBe(2);
  await expect.poll(async () => (await fetch(`${base}/files/materials/abc`)).status).toBe(206);
});
