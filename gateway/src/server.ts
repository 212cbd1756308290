/** The gateway: one GraphQL endpoint over the supergraph, for HTTP and websocket clients. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '@ensure-study/kit/clock';
import { createInternalClient } from '@ensure-study/kit/internal-client';
import type { Logger } from '@ensure-study/kit/logger';
import type { Metrics } from '@ensure-study/kit/metrics';
import { reportOperations } from '@ensure-study/kit/operation-report';
import { createServiceApp, listenOn, type Dependency } from '@ensure-study/kit/service';
import type { AccessTokens, ServiceTrust, ViewerTrust } from '@ensure-study/kit/trust';
import { followRevocations } from './access/follow-revocations.ts';
import { createIdentify } from './access/identify.ts';
import { createOriginPolicy } from './access/origin-policy.ts';
import { createSessionCheck } from './access/session-check.ts';
import type { GatewayContext } from './context.ts';
import { createSubgraphSource } from './data-source.ts';
import { formatError } from './errors.ts';
import { createApolloExecutor } from './execution/apollo-executor.ts';
import type { OperationExecutor } from './execution/ports.ts';
import { serveExplorer } from './explorer.ts';
import { createAliasLimit } from './limits/alias-limit.ts';
import { createDepthLimit } from './limits/depth-limit.ts';
import { createSubscribableGateway } from './subscriptions/subscribable-gateway.ts';
import { createUpstream } from './subscriptions/upstream.ts';
import { createClientIpOf } from './transports/client-ip.ts';
import { serveHttp } from './transports/http.ts';
import { createSocketRegistry } from './transports/socket-registry.ts';
import { serveWebsocket } from './transports/websocket.ts';

export interface GatewayLimits {
  /** Fields one inside another; 0 = off. */
  depth: number;
  /** Aliases in one operation; 0 = off. */
  aliases: number;
  /** Sockets of one person; 0 = off. */
  socketsPerUser: number;
  /** Open operations on one socket; 0 = off. */
  operationsPerSocket: number;
}

export interface GatewayServerOptions {
  supergraphSdl: string;
  /** Base address by subgraph; `core` among them also answers for sessions. */
  subgraphs: Record<string, string>;
  /** Where the web client is served; its pages may use the gateway with cookies. */
  webUrl?: string;
  /** Introspection, the explorer and the hosted sandbox are for development. */
  production: boolean;
  limits: GatewayLimits;
  accessTokens: AccessTokens;
  viewerTrust: ViewerTrust;
  serviceTrust: ServiceTrust;
  /** Folder of the bundled explorer; without it only the hosted one is offered. */
  explorerFolder?: string;
  /** Addresses whose X-Forwarded-For is believed. */
  trustedProxies?: string;
  logger: Logger;
  metrics: Metrics;
  clock: Clock;
  /** Greatest time for one query or mutation. Default 30 s. */
  requestMs?: number;
}

export interface GatewayServer {
  app: FastifyInstance;
  /** Listens and answers the base address. */
  listen(address: { host: string; port: number }): Promise<string>;
  /** Lets running requests end, tells sockets to go away, closes connections. */
  close(): Promise<void>;
}

const tokensMax = 15_000;
const messageBytesMax = 1024 * 1024;
const defaultRequestMs = 30_000;
const sessionCheckMs = 1_500;
/** The one subgraph that sees and sets cookies, and answers for sessions. */
const identityService = 'core';

/** Builds the gateway. Nothing listens before `listen`. */
export async function createGatewayServer(options: GatewayServerOptions): Promise<GatewayServer> {
  const { subgraphs, logger, metrics, clock, production, limits, viewerTrust, trustedProxies } = options;
  const { requestMs = defaultRequestMs } = options;
  const { executor, upstream, closeSubgraphs } = connectSubgraphs(options);
  const { identify, sessions, stopFollowing } = createAccess(options);
  const registry = createSocketRegistry({ sessions, socketsPerUserMax: limits.socketsPerUser, clock });
  const origins = createOriginPolicy({ webUrl: options.webUrl, allowSandbox: !production });
  const apollo = await startApollo(options, executor);

  const dependencies = toDependencies(subgraphs);
  const app = createServiceApp({
    logger,
    metrics,
    dependencies,
    bodyBytesMax: messageBytesMax,
    trustedProxies,
  });
  const shared = { app, apollo, identify, origins, viewerTrust, clock, requestMs, tokensMax };
  if (!production) await serveExplorer(app, options.explorerFolder);
  await serveHttp({ ...shared, operationBytesMax: messageBytesMax });
  const closeWebsockets = serveWebsocket({
    ...shared,
    ...{ executor, upstream, registry, metrics, logger, messageBytesMax },
    operationsPerSocketMax: limits.operationsPerSocket,
    clientIpOf: createClientIpOf(trustedProxies),
  });
  // Open sockets would keep the HTTP server from closing.
  app.addHook('preClose', closeWebsockets);

  async function closeAll() {
    stopFollowing();
    registry.close();
    await app.close();
    await apollo.stop();
    await closeSubgraphs();
  }
  let closing: Promise<void> | undefined;
  return { app, listen: (address) => listenOn(app, address), close: () => (closing ??= closeAll()) };
}

function connectSubgraphs({ supergraphSdl, subgraphs, logger, metrics }: GatewayServerOptions) {
  const names = Object.keys(subgraphs);
  const urls = Object.fromEntries(names.map((name) => [name, new URL('/graphql', subgraphs[name]).href]));
  const toSource = (name: string) =>
    createSubgraphSource({ name, url: urls[name] as string, cookies: name === identityService, logger });
  const sources = Object.fromEntries(names.map((name) => [name, toSource(name)]));
  const executor = createApolloExecutor({ supergraphSdl, dataSources: sources, logger });
  const upstream = createUpstream({ urls, metrics });
  const closeSubgraphs = async () => {
    await Promise.all([upstream.close(), ...Object.values(sources).map((source) => source.close())]);
  };
  return { executor, upstream, closeSubgraphs };
}

function createAccess({ subgraphs, serviceTrust, accessTokens, clock, logger }: GatewayServerOptions) {
  const coreUrl = subgraphs[identityService];
  if (coreUrl === undefined) throw new Error(`The supergraph needs the subgraph ${identityService}.`);
  const client = createInternalClient({
    baseUrl: coreUrl,
    serviceName: 'gateway',
    trust: serviceTrust,
    timeoutMs: sessionCheckMs,
  });
  const sessions = createSessionCheck({ client, clock, logger });
  const stopFollowing = followRevocations({ coreUrl, trust: serviceTrust, sessions, clock, logger });
  return { identify: createIdentify({ accessTokens, sessions, clock }), sessions, stopFollowing };
}

async function startApollo(
  { production, limits, logger, metrics }: GatewayServerOptions,
  executor: OperationExecutor,
) {
  const apollo = new ApolloServer<GatewayContext>({
    gateway: createSubscribableGateway(executor),
    logger,
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: tokensMax },
    validationRules: [createDepthLimit(limits.depth), createAliasLimit(limits.aliases)],
    formatError: (formatted, error) => formatError(formatted, error),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      reportOperations(
        logger,
        metrics,
        ({ contextValue }) => contextValue.requestId,
      ) as ApolloServerPlugin<GatewayContext>,
    ],
  });
  await apollo.start();
  return apollo;
}

/** The gateway answers without any one subgraph: fields of the missing one fail, the others do not. */
const toDependencies = (subgraphs: Record<string, string>): Dependency[] =>
  Object.entries(subgraphs).map(([name, base]) => ({
    name,
    adapter: 'real',
    required: false,
    isUp: async () => (await fetch(new URL('/health/live', base), { signal: AbortSignal.timeout(800) })).ok,
  }));
