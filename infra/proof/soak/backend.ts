/** The subgraphs behind the gateway: each can be broken off, be silent, and come back under the same address. */
import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import pino from 'pino';
import { createMetrics } from '@ensure-study/kit/metrics';
import { createSubgraphServer, type SubgraphRequest } from '@ensure-study/kit/subgraph-server';
import { createServiceTrust, createViewerTrust } from '@ensure-study/kit/trust';
import { createFakeState, type FakeControls } from '../../../gateway/test/fake-state.ts';
import {
  aiResolvers,
  composeFake,
  coreResolvers,
  serveFakeInternalApi,
} from '../../../gateway/test/fake-supergraph.ts';
import { breakOff } from './break-off.ts';

const host = '127.0.0.1';
/** Connections that nobody uses are closed soon, so that a gateway at rest has none. */
const keepAliveMs = 4_000;

export interface Backend extends AsyncDisposable {
  state: FakeControls;
  subgraphs: Record<SubgraphName, Subgraph>;
}
export type SubgraphName = 'core' | 'ai';
export interface Subgraph {
  /** GraphQL endpoint. */
  url: string;
  /** Breaks off every connection, and is gone. */
  kill(): Promise<void>;
  /** Takes connections and says nothing. */
  fallSilent(): Promise<void>;
  /** Is there again. */
  revive(): Promise<void>;
}

export async function openBackend(secret: string): Promise<Backend> {
  const state = createFakeState();
  const { typeDefs } = composeFake();
  const serve = async (name: SubgraphName, port: number) => {
    const server = await createSubgraphServer<SubgraphRequest & Record<string, unknown>>({
      ...{ name, logger: pino({ level: 'silent' }), typeDefs: typeDefs[name] },
      resolvers: name === 'core' ? coreResolvers(state) : aiResolvers(state),
      viewerTrust: createViewerTrust(secret),
      dependencies: [],
      metrics: createMetrics(name),
      createContext: (request) => ({ ...request }),
    });
    if (name === 'core') await serveFakeInternalApi(server.app, state, createServiceTrust(secret));
    server.app.server.keepAliveTimeout = keepAliveMs;
    const breakAll = followSockets(server.app.server);
    const url = await server.listen({ host, port });
    const close = async () => {
      breakAll();
      await server.close();
    };
    return { url, close };
  };
  const subgraphs = { core: await openSubgraph(serve, 'core'), ai: await openSubgraph(serve, 'ai') };
  return {
    state,
    subgraphs,
    [Symbol.asyncDispose]: async () => {
      for (const subgraph of Object.values(subgraphs)) await subgraph.kill();
    },
  };
}

type Serve = (name: SubgraphName, port: number) => Promise<{ url: string; close(): Promise<void> }>;

async function openSubgraph(serve: Serve, name: SubgraphName): Promise<Subgraph> {
  let current: { close(): Promise<void> } | undefined;
  const replaceBy = async <T extends { close(): Promise<void> }>(open: () => Promise<T>) => {
    await current?.close();
    current = undefined;
    const opened = await open();
    current = opened;
    return opened;
  };
  const { url } = await replaceBy(() => serve(name, 0));
  const port = Number(new URL(url).port);
  return {
    url: `${url}/graphql`,
    async kill() {
      await current?.close();
      current = undefined;
    },
    fallSilent: async () => void (await replaceBy(() => openSilence(port))),
    revive: async () => void (await replaceBy(() => serve(name, port))),
  };
}

async function openSilence(port: number) {
  const server = createServer();
  const breakAll = followSockets(server);
  server.listen(port, host);
  await once(server, 'listening');
  return {
    async close() {
      breakAll();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers how to break off every connection that is open then. */
function followSockets(server: Server): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
  });
  return () => open.forEach(breakOff);
}
