import { createClient } from 'graphql-ws';
import { parse } from 'graphql';
import pino from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import GraphQLUpload from 'graphql-upload/GraphQLUpload.mjs';
import { forbidden } from './errors.ts';
import { createMetrics } from './metrics.ts';
import { createSubgraphServer, type SubgraphRequest } from './subgraph-server.ts';
import { createViewerTrust, viewerHeader, type Viewer } from './trust.ts';
import type { FileUpload } from './uploads.ts';
import { uuidV7 } from './uuid.ts';

const viewerTrust = createViewerTrust('a secret of at least thirty-two bytes');
const viewer: Viewer = {
  userId: uuidV7(),
  role: 'TEACHER',
  organisationId: uuidV7(),
  sessionId: uuidV7(),
  scopes: [],
};

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar Upload
  type Query { whoAmI: String, secret: String, broken: String, slow: String, address: String }
  type Mutation { upload(file: Upload!): String, remember: String }
  type Subscription { count(to: Int!): Int!, silence: Int, denied: Int }
`);

function testResolvers(stopped: () => void) {
  return {
    Upload: GraphQLUpload,
    Query: {
      whoAmI: (_: unknown, __: unknown, { viewer }: SubgraphRequest) => viewer?.userId ?? 'nobody',
      secret: () => {
        throw forbidden();
      },
      broken: () => {
        throw new Error('password is hunter2');
      },
      slow: () => new Promise(() => {}),
      address: (_: unknown, __: unknown, { remoteAddress }: SubgraphRequest) => remoteAddress,
    },
    Mutation: {
      upload: async (_: unknown, { file }: { file: Promise<FileUpload> }) => {
        const { filename, createReadStream } = await file;
        let length = 0;
        for await (const chunk of createReadStream()) length += (chunk as Buffer).length;
        return `${filename}: ${length}`;
      },
      remember: (_: unknown, __: unknown, { setCookie }: SubgraphRequest) => {
        setCookie('a=1');
        setCookie('b=2');
        return 'done';
      },
    },
    Subscription: {
      count: {
        subscribe: async function* (_: unknown, { to }: { to: number }) {
          for (let n = 1; n <= to; n++) yield { count: n };
        },
      },
      silence: {
        subscribe: async function* (_: unknown, __: unknown, { signal }: SubgraphRequest) {
          signal.addEventListener('abort', stopped);
          await new Promise(() => {});
          yield { silence: 1 };
        },
      },
      denied: {
        subscribe: () => {
          throw forbidden('Not your stream.');
        },
      },
    },
  };
}

async function openSubgraph(requestMs?: number) {
  const stopped = vi.fn();
  const metrics = createMetrics('test');
  const server = await createSubgraphServer<SubgraphRequest & Record<string, unknown>>({
    name: 'test',
    logger: pino({ level: 'silent' }),
    typeDefs,
    resolvers: testResolvers(stopped),
    viewerTrust,
    dependencies: [],
    metrics,
    requestMs,
    uploads: { fileBytesMax: 100, filesMax: 1, operationBytesMax: 10_000 },
    createContext: (request) => ({ ...request }),
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const headers = { [viewerHeader]: await viewerTrust.sign(viewer) };
  const post = (query: string, extra: Record<string, string> = headers) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...extra },
      body: JSON.stringify({ query }),
    });
  const sockets = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  return {
    ...{ url, headers, metrics, stopped, post },
    subscribe: (query: string, extensions?: Record<string, unknown>) =>
      sockets.iterate({ query, extensions }),
    async [Symbol.asyncDispose]() {
      await sockets.dispose();
      await server.close();
    },
  };
}

describe('over HTTP', () => {
  it.each([
    ['no viewer', {}],
    ['a made-up viewer', { [viewerHeader]: 'eyJhbGciOiJub25lIn0.e30.' }],
  ])('answers 401 and nothing else to %s', async (_, headers) => {
    await using subgraph = await openSubgraph();
    const response = await subgraph.post('{ _service { sdl } }', headers);
    expect(response.status).toBe(401);
    expect(Object.keys((await response.json()) as object)).toEqual(['errors']);
  });

  it("gives resolvers the gateway's viewer, and null for nobody", async () => {
    await using subgraph = await openSubgraph();
    expect(await (await subgraph.post('{ whoAmI }')).json()).toEqual({ data: { whoAmI: viewer.userId } });
    const nobody = await subgraph.post('{ whoAmI }', { [viewerHeader]: await viewerTrust.sign(null) });
    expect(await nobody.json()).toEqual({ data: { whoAmI: 'nobody' } });
  });

  it('shows public errors and masks the others, both with the request id', async () => {
    await using subgraph = await openSubgraph();
    const response = await subgraph.post('{ secret broken }', { ...subgraph.headers, 'x-request-id': 'r-7' });
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'FORBIDDEN', requestId: 'r-7' },
      { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-7' },
    ]);
    expect(JSON.stringify(errors)).not.toContain('hunter2');
  });

  it('believes the client address of the gateway', async () => {
    await using subgraph = await openSubgraph();
    const response = await subgraph.post('{ address }', {
      ...subgraph.headers,
      'x-ensure-client-ip': '192.0.2.7',
    });
    expect(await response.json()).toEqual({ data: { address: '192.0.2.7' } });
  });

  it('hands on every cookie that a resolver sets', async () => {
    await using subgraph = await openSubgraph();
    const response = await subgraph.post('mutation { remember }');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('gives up at the deadline with a retryable error', async () => {
    await using subgraph = await openSubgraph(30);
    const response = await subgraph.post('{ slow }');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'STORE_UNAVAILABLE', retryable: true } }],
    });
  });

  it('refuses a document of too many tokens', async () => {
    await using subgraph = await openSubgraph();
    const response = await subgraph.post(`{ ${'whoAmI '.repeat(15_001)} }`);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
    });
  });

  it.each([
    ['reads a streamed upload', 100, { data: { upload: 'notes.md: 100' } }],
    ['refuses a file above the limit', 101, { errors: [{}] }],
  ])('%s', async (_, bytes, expected) => {
    await using subgraph = await openSubgraph();
    const body = new FormData();
    body.set(
      'operations',
      JSON.stringify({
        query: 'mutation($file: Upload!) { upload(file: $file) }',
        variables: { file: null },
      }),
    );
    body.set('map', JSON.stringify({ 0: ['variables.file'] }));
    body.set('0', new Blob(['x'.repeat(bytes)]), 'notes.md');
    const response = await fetch(`${subgraph.url}/graphql`, {
      method: 'POST',
      headers: subgraph.headers,
      body,
    });
    expect(await response.json()).toMatchObject(expected);
  });
});

describe('over a websocket', () => {
  it('streams events to a verified viewer', async () => {
    await using subgraph = await openSubgraph();
    const events: unknown[] = [];
    for await (const event of subgraph.subscribe('subscription { count(to: 3) }', {
      viewer: subgraph.headers[viewerHeader],
    }))
      events.push(event);
    expect(events).toEqual([1, 2, 3].map((count) => ({ data: { count } })));
  });

  it.each([
    ['no viewer', undefined],
    ['a made-up viewer', { viewer: 'x.y.z' }],
  ])('ends an operation of %s with an error frame', async (_, extensions) => {
    await using subgraph = await openSubgraph();
    await expect(
      subgraph.subscribe('subscription { count(to: 1) }', extensions).next(),
    ).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('ends what a resolver refuses with an error frame and its code', async () => {
    await using subgraph = await openSubgraph();
    const stream = subgraph.subscribe('subscription { denied }', {
      viewer: subgraph.headers[viewerHeader],
      requestId: 'r-8',
    });
    await expect(stream.next()).rejects.toMatchObject([
      { message: 'Not your stream.', extensions: { code: 'FORBIDDEN', requestId: 'r-8' } },
    ]);
  });

  it('stops the source of a silent stream as soon as its reader leaves', async () => {
    await using subgraph = await openSubgraph();
    const stream = subgraph.subscribe('subscription { silence }', { viewer: subgraph.headers[viewerHeader] });
    const waiting = stream.next();
    const live = async () => (await subgraph.metrics.liveSubscriptions.get()).values[0]?.value;
    await vi.waitFor(async () => expect(await live()).toBe(1));
    await stream.return?.();
    await waiting;
    await vi.waitFor(() => expect(subgraph.stopped).toHaveBeenCalledOnce());
    expect(await live()).toBe(0);
  });
});
