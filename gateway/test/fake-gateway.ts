/** Opens the fake supergraph behind the real gateway, with clients. */
import { createClient, type Client, type FormattedExecutionResult } from 'graphql-ws';
import pino from 'pino';
import { WebSocket } from 'ws';
import { systemClock } from '@ensure-study/kit/clock';
import { createMetrics } from '@ensure-study/kit/metrics';
import {
  createSubgraphServer,
  type SubgraphRequest,
  type SubgraphServer,
} from '@ensure-study/kit/subgraph-server';
import {
  createAccessTokens,
  createServiceTrust,
  createViewerTrust,
  type Viewer,
} from '@ensure-study/kit/trust';
import { createOpaqueToken } from '@ensure-study/kit/opaque-tokens';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createMemoryTokenBuckets } from '@ensure-study/stores/kv/memory-token-buckets';
import { createGatewayServer, type GatewayServerOptions } from '../src/server.ts';
import { createFakeState } from './fake-state.ts';
import {
  aiResolvers,
  composeFake,
  coreResolvers,
  serveEndlessFiles,
  serveFakeInternalApi,
} from './fake-supergraph.ts';
import { standardLimits } from './standard-limits.ts';

const secret = 'a secret of at least thirty-two bytes';
const logger = pino({ level: 'silent' });
const { supergraphSdl, typeDefs } = composeFake();
const viewerTrust = createViewerTrust(secret);
const serviceTrust = createServiceTrust(secret);
export const accessTokens = createAccessTokens(secret);
const anywhere = { host: '127.0.0.1', port: 0 };

/** A person of their own for each test. */
export const somebody = (): Viewer => ({
  userId: uuidV7(),
  role: 'STUDENT',
  organisationId: uuidV7(),
  sessionId: uuidV7(),
  scopes: [],
});

async function openSubgraph(name: 'core' | 'ai', resolvers: object) {
  const metrics = createMetrics(name);
  const server = await createSubgraphServer<SubgraphRequest & Record<string, unknown>>({
    name,
    logger,
    typeDefs: typeDefs[name],
    resolvers,
    viewerTrust,
    dependencies: [],
    metrics,
    uploads: { fileBytesMax: 60 * 1024 * 1024, filesMax: 5, operationBytesMax: 1024 * 1024 },
    createContext: (request) => ({ ...request }),
  });
  return { ...server, metrics };
}

type Headers = Record<string, string>;
export interface GraphqlAnswer {
  status: number;
  headers: globalThis.Headers;
  data?: Record<string, unknown> | null;
  extensions?: Record<string, unknown>;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Everything running; closed in order by `await using`. */
export async function openFakeGateway({
  replicasOfAi = 1,
  ...options
}: Partial<GatewayServerOptions> & { replicasOfAi?: number } = {}) {
  const state = createFakeState();
  const core = await openSubgraph('core', coreResolvers(state));
  await serveFakeInternalApi(core.app, state, serviceTrust);
  serveEndlessFiles(core.app, state);
  const openAi = () => openSubgraph('ai', aiResolvers(state));
  const ai = await openAi();
  const others = await Promise.all(Array.from({ length: replicasOfAi - 1 }, openAi));
  const endpointOf = async (server: SubgraphServer) => `${await server.listen(anywhere)}/graphql`;
  const subgraphs: GatewayServerOptions['subgraphs'] = {
    core: [await endpointOf(core)],
    ai: [await endpointOf(ai), ...(await Promise.all(others.map(endpointOf)))],
  };
  const metrics = createMetrics('gateway');
  const gateway = await createGatewayServer({
    ...{ supergraphSdl, subgraphs, viewerTrust, logger, metrics },
    identity: { service: 'core', accessTokens, serviceTrust },
    production: false,
    limits: standardLimits,
    buckets: createMemoryTokenBuckets({ clock: systemClock, keysMax: 1_000 }),
    clock: systemClock,
    ...options,
  });
  const url = await gateway.listen(anywhere);
  const sockets: Client[] = [];

  return {
    url,
    state,
    core,
    ai,
    /** Every replica of ai. */
    replicas: [ai, ...others],
    gateway,
    metrics,
    subgraphs,
    tokenOf: (viewer: Viewer, lifeS?: number) => accessTokens.sign(viewer, Date.now(), lifeS),
    /** An access token of a program that stands for `viewer`. */
    programOf(viewer: Viewer, lifeMs = 60_000): string {
      const { token, tokenHash } = createOpaqueToken();
      state.programs.set(tokenHash, { viewer, expiresAt: new Date(Date.now() + lifeMs).toISOString() });
      return token;
    },
    async post(query: string, headers: Headers = {}, variables?: object): Promise<GraphqlAnswer> {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, ...((await response.json()) as object) };
    },
    /** A websocket client that does not try again; closed with the gateway. */
    connect(authorization?: string, on: Parameters<typeof createClient>[0]['on'] = {}): Client {
      const client = createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        on,
        connectionParams: authorization === undefined ? {} : { authorization },
      });
      sockets.push(client);
      return client;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(sockets.map(async (client) => client.dispose()));
      await gateway.close();
      await Promise.all([core, ai, ...others].map((server) => server.close()));
    },
  };
}
export type FakeGateway = Awaited<ReturnType<typeof openFakeGateway>>;

/** All events of a stream that ends. */
export async function collect(
  stream: AsyncIterable<FormattedExecutionResult<Record<string, unknown>, unknown>>,
) {
  const events = [];
  for await (const event of stream) events.push(event);
  return events;
}
