/** The gateway: one GraphQL endpoint over the supergraph, for HTTP and websocket clients. */
import type { FastifyInstance } from 'fastify';
import type { Clock } from '@ensure-study/kit/clock';
import { createInternalClient } from '@ensure-study/kit/internal-client';
import type { Logger } from '@ensure-study/kit/logger';
import type { Metrics } from '@ensure-study/kit/metrics';
import type { Replicas } from '@ensure-study/kit/replicas';
import { createServiceApp, listenOn, type Dependency } from '@ensure-study/kit/service';
import type { Tracing } from '@ensure-study/kit/tracing';
import type { AccessTokens, ServiceTrust, ViewerTrust } from '@ensure-study/kit/trust';
import type { TokenBuckets } from '@ensure-study/stores/kv/port';
import { followRevocations } from './access/follow-revocations.ts';
import { createAccessTokenCheck } from './access/access-token-check.ts';
import { createIdentify } from './access/identify.ts';
import { createOriginPolicy } from './access/origin-policy.ts';
import { createSessionCheck, type SessionCheck } from './access/session-check.ts';
import type { EvaluatePolicies } from './authorization/evaluate-policies.ts';
import { createAssertion } from './context.ts';
import {
  connectSubgraphs,
  toDependencies,
  type ConnectedSubgraphs,
  type SubgraphAddresses,
} from './connect-subgraphs.ts';
import { serveExplorer } from './explorer.ts';
import { passFiles, type FileLimits } from './files/pass-files.ts';
import { createRefusalCount } from './limits/count-refusals.ts';
import { createDeclaredCosts } from './limits/declared-costs.ts';
import type { DocumentLimits } from './limits/limit-documents.ts';
import { toRequestBounds, type RequestLimits } from './limits/request-bounds.ts';
import type { Safelist } from './safelist/open-safelist.ts';
import { startPipeline } from './start-pipeline.ts';
import { createAnswerMemory } from './stale/answer-memory.ts';
import { createQueryAnswers } from './stale/answer-queries.ts';
import { serveStatus } from './status/serve-status.ts';
import { createSubscribableGateway } from './subscriptions/subscribable-gateway.ts';
import { createSubscriptionEngine } from './subscriptions/subscription-engine.ts';
import { checkRules, type SubscriptionRules } from './subscriptions/subscription-rules.ts';
import { createClientIpOf, createProxyCheck } from './transports/client-ip.ts';
import { serveHttp } from './transports/http.ts';
import { createSocketRegistry, type SocketRegistryOptions } from './transports/socket-registry.ts';
import { serveWebsocket } from './transports/websocket.ts';

export interface GatewayLimits extends DocumentLimits, RequestLimits {
  /** What planning one operation may take; 0 = off. */
  planningMs: number;
  /** Cost of operations per minute of one person; 0 = off. */
  costPerMinute: number;
  /** Sockets of one person; 0 = off. */
  socketsPerUser: number;
  /** Open operations on one socket; 0 = off. */
  operationsPerSocket: number;
}

export interface IdentityOptions {
  /** The one subgraph that sees and sets cookies, and answers for sessions. */
  service: string;
  accessTokens: AccessTokens;
  serviceTrust: ServiceTrust;
}

export interface GatewayServerOptions {
  supergraphSdl: string;
  subgraphs: SubgraphAddresses;
  /** How to know who asks; absent: everybody is nobody. */
  identity?: IdentityOptions;
  /** Who satisfies which `@policy` of the supergraph; absent: nobody any. */
  evaluatePolicies?: EvaluatePolicies;
  /** What is to be known of streams, by their field; of others the gateway assumes what is safe. */
  subscriptions?: SubscriptionRules;
  /** A shutdown sends clients away over so long. Default 3 s. */
  drainWindowMs?: number;
  /** Mutations by which nobody signs in; where there are any, nobody is told so by UNAUTHENTICATED where something is guarded. */
  signInMutations?: readonly string[];
  /** Where the web client is served; its pages may use the gateway with cookies. */
  webUrl?: string;
  /** Introspection, the explorer and the hosted sandbox are for development. */
  production: boolean;
  limits: GatewayLimits;
  /** The operations that are served; absent: all are. */
  safelist?: Safelist;
  /** By which the cost of operations is limited. */
  buckets: TokenBuckets;
  /** What it can do without besides subgraphs, for `/health/ready`. */
  dependencies?: Dependency[];
  viewerTrust: ViewerTrust;
  /** Folder of the bundled explorer; without it only the hosted one is offered. */
  explorerFolder?: string;
  /** Addresses whose X-Forwarded-For is believed. */
  trustedProxies?: string;
  logger: Logger;
  metrics: Metrics;
  tracing?: Tracing;
  clock: Clock;
  /** Greatest time for one query or mutation. Default 30 s. */
  requestMs?: number;
  /** For so long a websocket may not have said who it is. Default 10 s. */
  socketInitMs?: number;
  /** So many websockets may be open that have not said who they are. Default 2000. */
  strangersMax?: number;
  /** Files passed on at once. Default 256, with 64 that wait up to 15 s. */
  fileLimits?: FileLimits;
}

export interface GatewayServer {
  app: FastifyInstance;
  /** Listens and answers the base address. */
  listen(address: { host: string; port: number }): Promise<string>;
  /**
   * Puts another supergraph in force; rejects, and changes nothing, when it cannot be loaded. Where people are known, the
   * subgraph that knows them stays where it was.
   */
  reload: ConnectedSubgraphs['reload'];
  /** Tells sockets and streams to go away, one after another; then lets running requests end, and closes connections. */
  close(): Promise<void>;
}

const defaultRequestMs = 30_000;
const sessionCheckMs = 1_500;
const defaultDrainWindowMs = 3_000;

/** Builds the gateway. Nothing listens before `listen`. */
export async function createGatewayServer(options: GatewayServerOptions): Promise<GatewayServer> {
  const { identity, logger, metrics, clock, production, limits, viewerTrust, trustedProxies } = options;
  const { requestMs = defaultRequestMs, tracing } = options;
  const subgraphs = await connectSubgraphs({ ...options, cookies: identity?.service });
  const { executor, replicas } = subgraphs;
  countReplicas(subgraphs, metrics);
  const core = identity && coreOf(identity, replicas);
  const { identify, sessions, stopFollowing } = createAccess(options, core);
  const registry = createRegistry(options, sessions);
  const origins = createOriginPolicy({ webUrl: options.webUrl, allowSandbox: !production });
  const gateway = createSubscribableGateway(executor, createAnswers(options, sessions));
  const countRefusal = createRefusalCount(metrics);
  const declared = createDeclaredCosts(() => executor.supergraphSdl);
  const apollo = await startPipeline({ ...options, gateway, declared, countRefusal });

  const bounds = { ...toRequestBounds(limits), safelist: options.safelist };
  const believesTraceOf = createProxyCheck(trustedProxies);
  const app = createServiceApp({
    ...{ logger, metrics, tracing, trustedProxies, believesTraceOf },
    dependencies: () => [...toDependencies(replicas), ...(options.dependencies ?? [])],
    bodyBytesMax: bounds.messageBytesMax,
    isDraining: registry.isDraining,
  });
  serveStatus(app, { subgraphs: options.subgraphs, clock });
  const shared = { app, apollo, identify, origins, viewerTrust, clock, requestMs, countRefusal, ...bounds };
  if (!production) await serveExplorer(app, options.explorerFolder);
  const engine = createEngine(options, subgraphs);
  const streaming = { engine, registry, tracing };
  const openness = { openToAnybody: !identity, servesBareGets: !production };
  const closeStreams = await serveHttp({ ...shared, ...streaming, ...openness, believesTraceOf });
  // Where nobody is known nobody could fetch a file.
  const files = core && passFiles({ ...options, app, identify, replicas: core });
  const closeWebsockets = serveWebsocket({
    ...shared,
    ...{ ...streaming, logger, socketInitMs: options.socketInitMs, strangersMax: options.strangersMax },
    operationsPerSocketMax: limits.operationsPerSocket,
    clientIpOf: createClientIpOf(trustedProxies),
  });
  // Open sockets and streams would keep the HTTP server from closing.
  app.addHook('preClose', async () => {
    closeStreams();
    await closeWebsockets();
  });

  const close = closeInOrder([
    () => registry.drain(),
    () => [stopFollowing(), engine.close(), registry.close()],
    () => app.close(),
    () => files?.close(),
    () => apollo.stop(),
    () => subgraphs.close(),
  ]);
  return { app, listen: (address) => listenOn(app, address), reload: subgraphs.reload, close };
}

/** Each step when the one before is done; once, however often it is called. */
function closeInOrder(steps: readonly (() => unknown)[]): () => Promise<void> {
  let closing: Promise<void> | undefined;
  const closeAll = async () => {
    for (const step of steps) await step();
  };
  return () => (closing ??= closeAll());
}

function countReplicas({ executor, replicas }: ConnectedSubgraphs, { replicaCounts }: Metrics): void {
  const count = () => {
    replicaCounts.clear();
    for (const [name, own] of Object.entries(replicas)) replicaCounts.set(name, own.count);
  };
  count();
  executor.onReload(count);
}

function coreOf({ service }: IdentityOptions, replicas: Record<string, Replicas>): Replicas {
  const core = replicas[service];
  if (core === undefined) throw new Error(`The supergraph has no subgraph ${service} to know people by.`);
  return core;
}

function createAccess(options: GatewayServerOptions, core: Replicas | undefined) {
  const { identity, signInMutations = [], clock, logger } = options;
  if (!identity || !core) return nobodyAccess;
  const { accessTokens, serviceTrust: trust } = identity;
  // What a copy knows of a session is more than nothing.
  const asking = { core, trust, serviceName: 'gateway', timeoutMs: sessionCheckMs, acceptsStale: true };
  const sessions = createSessionCheck({ client: createInternalClient(asking), clock, logger });
  // With a queue and a breaker of its own, so that made-up tokens, for each of which core is asked, hold up no session.
  const client = createInternalClient(asking);
  const programs = createAccessTokenCheck({ client, sessions, clock, logger });
  const stopFollowing = followRevocations({ core, trust, sessions, clock, logger });
  const onlySessionsSign = signInMutations.length > 0;
  const identify = createIdentify({ accessTokens, sessions, programs, onlySessionsSign, clock });
  return { identify, sessions, stopFollowing };
}

function createRegistry(
  { drainWindowMs = defaultDrainWindowMs, limits, clock }: GatewayServerOptions,
  sessions: SocketRegistryOptions['sessions'],
) {
  return createSocketRegistry({ sessions, socketsPerUserMax: limits.socketsPerUser, drainWindowMs, clock });
}

function createEngine(
  { subscriptions: rules = {}, viewerTrust, clock, metrics, tracing }: GatewayServerOptions,
  { executor, upstream }: ConnectedSubgraphs,
) {
  checkRules(rules, executor.apiSchema);
  const nobodysAssertion = createAssertion(viewerTrust, null, clock);
  return createSubscriptionEngine({ executor, upstream, rules, nobodysAssertion, metrics, tracing });
}

function createAnswers({ metrics, clock }: GatewayServerOptions, sessions: Pick<SessionCheck, 'onRevoked'>) {
  const memory = createAnswerMemory({ clock });
  sessions.onRevoked((sessionId) => memory.forget(sessionId));
  return createQueryAnswers({ memory, metrics, clock });
}

/** Without an identity provider nobody is anybody, whatever they show, and no session ends. */
const nobodyAccess = {
  identify: async () => ({ kind: 'anonymous' as const }),
  sessions: {
    isActive: async () => true,
    isRevoked: () => false,
    onRevoked: () => () => undefined,
    onGap: () => () => undefined,
  },
  stopFollowing: () => undefined,
};
