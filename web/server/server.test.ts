import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer, type ClientOptions } from 'ws';
import { silentLogger } from '@ensure-study/testkit/logger';
import { createWebServer } from './server.ts';

/** A gateway that tells what reached it, and begins to answer before a request has ended. */
async function openGateway() {
  const requests: IncomingMessage[] = [];
  const firstChunks: Array<(chunk: string) => void> = [];
  const http: Server = createServer((request, response) => {
    requests.push(request);
    request.once('data', (chunk: Buffer) => firstChunks.shift()?.(chunk.toString()));
    request.on('end', () => response.setHeader('set-cookie', 'a=1; HttpOnly').end('{"data":{}}'));
  });
  const sockets = new WebSocketServer({ server: http, path: '/graphql' });
  sockets.on('connection', (socket, request) => {
    requests.push(request);
    socket.on('message', (message) => socket.send(`heard ${message.toString()}`));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return {
    url,
    requests,
    sockets,
    firstChunk: () => new Promise<string>((resolve) => firstChunks.push(resolve)),
    http,
  };
}

let folder: string;
let gateway: Awaited<ReturnType<typeof openGateway>>;
let web: Awaited<ReturnType<typeof createWebServer>>;
let base: string;
/** A second web server whose pings come so late that only other checks can cut a browser off. */
let unhurriedWeb: typeof web;
let unhurried: string;

/** A browser's socket through the web server, and its other end at the gateway. */
async function openSocket(options: ClientOptions = {}, through = base) {
  const arrived = once(gateway.sockets, 'connection');
  const browser = new WebSocket(`${through.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', options);
  browser.on('error', () => undefined);
  const [[atGateway]] = await Promise.all([arrived, once(browser, 'open')]);
  return { browser, atGateway: atGateway as WebSocket };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'page-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(path.join(folder, 'assets', 'index-1a2b.js'), 'export {}');
  await writeFile(path.join(folder, 'assets', 'pdf.worker.min-1a2b.mjs'), 'export {}');
  gateway = await openGateway();
  web = await createWebServer({
    pageFolder: folder,
    gatewayUrl: gateway.url,
    trustedProxies: '192.0.2.1',
    logger: silentLogger,
    browserPingMs: 200,
  });
  base = await web.listen({ host: '127.0.0.1', port: 0 });
  unhurriedWeb = await createWebServer({
    pageFolder: folder,
    gatewayUrl: gateway.url,
    trustedProxies: 'loopback',
    logger: silentLogger,
    browserPingMs: 60_000,
  });
  unhurried = await unhurriedWeb.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await Promise.all([web.close(), unhurriedWeb.close()]);
  gateway.http.closeAllConnections();
  gateway.http.close();
  await rm(folder, { recursive: true });
});

describe('the page', () => {
  it('lets the worker that decodes scanned PDFs compile WebAssembly, and nothing else', async () => {
    const policyOf = async (path: string) => {
      const { headers } = await fetch(base + path);
      return headers.get('content-security-policy') ?? '';
    };
    expect(await policyOf('/assets/pdf.worker.min-1a2b.mjs')).toContain(
      "script-src 'self' 'wasm-unsafe-eval';",
    );
    for (const path of ['/', '/assets/index-1a2b.js', '/pdf.worker.min-1a2b.mjs'])
      expect(await policyOf(path)).toContain("script-src 'self';");
  });

  it('opens at every address inside it, asked for anew each time', async () => {
    const response = await fetch(`${base}/classrooms/abc/tutor?x=1`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>page</title>');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('keeps files named by their content for ever, and misses missing ones', async () => {
    const file = await fetch(`${base}/assets/index-1a2b.js`);
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${base}/assets/gone.js`)).status).toBe(404);
  });

  it('runs its own code only and is framed by nobody', async () => {
    const policy = (await fetch(base)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('/graphql', () => {
  it('tells the gateway the client’s real address, and leaves origin, host and cookies as they were', async () => {
    const response = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: base,
        cookie: 'ensure_access=t',
        'x-forwarded-for': '203.0.113.9',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
      body: '{"query":"{ viewer { id } }"}',
    });
    const { headers } = gateway.requests.at(-1)!;
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      origin: base,
      cookie: 'ensure_access=t',
    });
    // The gateway would take it for this server's word.
    expect(headers.traceparent).toBeUndefined();
    expect(headers.host).toBe(new URL(base).host);
    expect(response.headers.get('set-cookie')).toContain('HttpOnly');
  });

  it('passes an upload on while it is still being sent', async () => {
    const arrived = gateway.firstChunk();
    let finish: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('first'));
        finish = () => controller.close();
      },
    });
    const response = fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body,
      duplex: 'half',
    } as RequestInit);
    await expect(arrived).resolves.toBe('first');
    finish();
    expect((await response).status).toBe(200);
  });

  it('carries websockets both ways, with the cookie and the protocol', async () => {
    const socket = new WebSocket(`${base.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: 'ensure_access=t', origin: base },
    });
    await new Promise((resolve) => socket.once('open', resolve));
    const heard = new Promise<string>((resolve) =>
      socket.once('message', (data) => resolve(data.toString())),
    );
    socket.send('hello');
    await expect(heard).resolves.toBe('heard hello');
    expect(gateway.requests.at(-1)?.headers).toMatchObject({
      cookie: 'ensure_access=t',
      origin: base,
      'x-forwarded-for': '127.0.0.1',
      'sec-websocket-protocol': 'graphql-transport-ws',
    });
    socket.close();
  });

  it('refuses a message longer than the gateway takes before all of it is there', async () => {
    const { browser, atGateway } = await openSocket();
    const closed = once(browser, 'close');
    const heard = vi.fn();
    atGateway.on('message', heard);
    browser.send('x'.repeat(1024 * 1024 + 1));
    expect((await closed)[0]).toBe(1009);
    expect(heard).not.toHaveBeenCalled();
  });

  it('tells the browser why the gateway closed its socket', async () => {
    const { browser, atGateway } = await openSocket();
    const closed = once(browser, 'close');
    atGateway.close(4403, 'Token expired');
    const [code, reason] = await closed;
    expect([code, String(reason)]).toEqual([4403, 'Token expired']);
  });

  it('lets go of a browser that vanished without a word', async () => {
    const { atGateway } = await openSocket({ autoPong: false });
    await once(atGateway, 'close', { signal: AbortSignal.timeout(5_000) });
  });

  it('keeps a quiet browser that is there', async () => {
    const { browser, atGateway } = await openSocket();
    for (let pings = 0; pings < 4; pings += 1) await once(browser, 'ping');
    expect(atGateway.readyState).toBe(atGateway.OPEN);
    browser.close();
  });

  it('lets go of a browser that does not read, before it fills the memory', async () => {
    const { browser, atGateway } = await openSocket({}, unhurried);
    browser.pause();
    const closed = once(atGateway, 'close', { signal: AbortSignal.timeout(20_000) });
    const words = 'x'.repeat(512 * 1024);
    // Far more than the systems between hold: all that is over the limit would lie in the web server.
    for (let sent = 0; sent < 128 && atGateway.readyState === atGateway.OPEN; sent += 1) {
      await new Promise((resolve) => atGateway.send(words, resolve));
    }
    await closed;
    browser.terminate();
  });

  it('says in GraphQL’s own form that the gateway is away', async () => {
    const alone = await createWebServer({
      pageFolder: folder,
      gatewayUrl: 'http://127.0.0.1:9',
      trustedProxies: 'loopback',
      logger: silentLogger,
    });
    const address = await alone.listen({ host: '127.0.0.1', port: 0 });
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ viewer { id } }"}',
    });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'STORE_UNAVAILABLE', retryable: true } }],
    });
    // Whoever asks what is missing learns that the server is away, not that all is well.
    expect((await fetch(`${address}/status`)).status).toBe(503);
    const ready = await fetch(`${address}/health/ready`);
    expect(await ready.json()).toMatchObject({ status: 'degraded' });
    await alone.close();
  });
});
