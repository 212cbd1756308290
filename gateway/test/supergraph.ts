/**
 * The whole product in process: core, ai and analytics on embedded stores and one fresh database, behind the gateway.
 * `await using supergraph = await openSupergraph()` gives its address, the demo accounts and clients.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'graphql';
import { systemClock } from '@ensure-study/kit/clock';
import { withDeadline } from '@ensure-study/kit/deadline';
import { createInternalClient } from '@ensure-study/kit/internal-client';
import { replicasAt } from '@ensure-study/testkit/replicas';
import { createMetrics } from '@ensure-study/kit/metrics';
import { openTracing } from '@ensure-study/kit/otlp-tracing';
import type { Tracing } from '@ensure-study/kit/tracing';
import { createAccessTokens, createServiceTrust, createViewerTrust } from '@ensure-study/kit/trust';
import { createFolderBlobs } from '@ensure-study/stores/blobs/folder-blobs';
import { createPostgresDocuments } from '@ensure-study/stores/documents/postgres-documents';
import { createEventLog } from '@ensure-study/stores/events/postgres-events';
import { createMemoryTokenBuckets } from '@ensure-study/stores/kv/memory-token-buckets';
import { createMemoryCache } from '@ensure-study/stores/kv/memory-cache';
import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { migratePlatform, migrateSubgraph } from '@ensure-study/stores/sql/migrate';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import type { Database } from '@ensure-study/stores/sql/port';
import { createWakeups } from '@ensure-study/stores/sql/postgres-wakeups';
import { createLiveStreams } from '@ensure-study/stores/streams/postgres-streams';
import { openTestDatabase, type TestDatabase } from '@ensure-study/testkit/database';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import { createChildParser } from '../../subgraphs/ai/src/ingestion/adapters/child-parser.ts';
import { wordVectors } from '../../subgraphs/ai/src/embedding/fixtures/word-vectors.ts';
import { createAiServer } from '../../subgraphs/ai/src/server.ts';
import { openCounts } from '../../subgraphs/analytics/src/engagement/open-counts.ts';
import { createAnalyticsServer } from '../../subgraphs/analytics/src/server.ts';
import { fillAtStart } from '../../subgraphs/core/src/demo/fill-at-start.ts';
import { createCoreServer } from '../../subgraphs/core/src/server.ts';
import { signInMutations } from '../src/access/sign-in-mutations.ts';
import { createGatewayServer } from '../src/server.ts';
import { openRelay } from '@ensure-study/testkit/relay';
import type { Pair } from '@ensure-study/testkit/standby';
import { standardLimits } from './standard-limits.ts';
import { createClients, type Clients, type Data } from './clients.ts';

const clock = systemClock;
const secret = 'a secret of at least thirty-two bytes';
/** How the gateway tells the services who asks. */
export const viewerTrust = createViewerTrust(secret);
const serviceTrust = createServiceTrust(secret);
const accessTokens = createAccessTokens(secret);
const anywhere = { host: '127.0.0.1', port: 0 };
const demoPassword = 'ensure-demo';
const parseWorker = new URL('../../subgraphs/ai/src/ingestion/adapters/parse-worker.ts', import.meta.url);

const fileOf = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const sdlOf = async (relative: string) => readFile(fileOf(relative), 'utf8');
const schemaOf = async (name: string) => parse(await sdlOf(`subgraphs/${name}/schema.graphql`));
const internalClient = (serviceName: string, baseUrl: string) =>
  createInternalClient({ core: replicasAt(baseUrl), serviceName, trust: serviceTrust, timeoutMs: 2_000 });

/** The database as the services reach it: through a relay, so that a test can take it away. */
async function openRelayed({ url }: TestDatabase, replicaServerUrl?: string) {
  const direct = new URL(url);
  const relay = await openRelay({ host: direct.hostname, port: Number(direct.port) });
  const relayed = Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(relay.port) });
  const replicaUrl =
    replicaServerUrl && Object.assign(new URL(replicaServerUrl), { pathname: direct.pathname }).href;
  const own = { url: relayed.href, replicaUrl, poolMax: 20 };
  return { relay, database: openDatabase({ ...own, applicationName: 'supergraph', logger }) };
}

type Traced = Record<'core' | 'ai' | 'analytics' | 'gateway', Tracing | undefined>;

/** For a collector, or for none; sent often, so that a test need not wait. */
export const tracesTo = (endpoint: string | undefined) => ({
  variables: {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_HEADERS: undefined,
    OTEL_TRACES_SAMPLER: 'parentbased_always_on' as const,
    OTEL_TRACES_SAMPLER_ARG: 1,
  },
  ...{ logger, batchEveryMs: 50 },
});

/** Each service exports its own spans, as its process would. */
async function openTraces(endpoint: string | undefined): Promise<Traced> {
  const open = (service: string) => openTracing({ ...tracesTo(endpoint), service });
  return {
    ...{ core: await open('core'), ai: await open('ai') },
    ...{ analytics: await open('analytics'), gateway: await open('gateway') },
  };
}

async function closeTraces(traced: Traced): Promise<void> {
  for (const tracing of Object.values(traced)) await tracing?.close();
}

async function openStores(database: Database) {
  await migratePlatform(database);
  for (const schema of ['core', 'ai', 'analytics'])
    await migrateSubgraph(database, { schema, folder: fileOf(`subgraphs/${schema}/migrations`) });
  const wakeups = createWakeups(database, { logger });
  const folder = await mkdtemp(path.join(tmpdir(), 'blobs-'));
  return {
    ...{ database, wakeups, clock, logger, viewerTrust },
    eventLogOf: (tracing: Tracing | undefined) =>
      createEventLog({ database, wakeups, logger, clock, tracing }),
    liveStreams: createLiveStreams({ database, wakeups }),
    blobs: createFolderBlobs(folder),
    documents: createPostgresDocuments(database),
    limiter: createMemoryRateLimiter({ clock, keysMax: 10_000 }),
    cache: createMemoryCache({ entriesMax: 1_000, clock }),
    buckets: createMemoryTokenBuckets({ clock, keysMax: 1_000 }),
    async close() {
      await wakeups.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openServices(stores: Awaited<ReturnType<typeof openStores>>, traced: Traced) {
  const tracedBy = (name: 'core' | 'ai' | 'analytics') => ({
    tracing: traced[name],
    eventLog: stores.eventLogOf(traced[name]),
  });
  const core = await createCoreServer({
    ...stores,
    ...tracedBy('core'),
    ...{ serviceTrust, accessTokens },
    typeDefs: await schemaOf('core'),
    metrics: createMetrics('core'),
    config: {
      production: false,
      sessionAgeMaxMs: 24 * 60 * 60 * 1000,
      limits: { uploadsPerHour: 500, failedSignInsPerAccount: 5, failedSignInsPerIp: 50 },
    },
  });
  await fillAtStart(core.dependencies, {
    production: false,
    demoFolder: fileOf('subgraphs/core/demo'),
    demoPassword,
  });
  const coreUrl = await core.listen(anywhere);
  const ai = await createAiServer({
    ...stores,
    ...tracedBy('ai'),
    typeDefs: await schemaOf('ai'),
    metrics: createMetrics('ai'),
    internal: internalClient('ai', coreUrl),
    parser: createChildParser({ worker: parseWorker, execArgv: ['--import', 'tsx'], logger }),
    vectors: wordVectors,
    config: { tutorLimits: { perMinute: 100, perDay: 1_000 }, isRouting: true },
  });
  const analytics = await createAnalyticsServer({
    ...stores,
    ...tracedBy('analytics'),
    typeDefs: await schemaOf('analytics'),
    metrics: createMetrics('analytics'),
    counts: openCounts(stores),
    internal: internalClient('analytics', coreUrl),
  });
  const urls = { core: coreUrl, ai: await ai.listen(anywhere), analytics: await analytics.listen(anywhere) };
  ai.start();
  analytics.start();
  return { core, ai, analytics, urls };
}

/** Reading the demo course takes a core: until it is done, everything else would be slow. */
async function demoCourseRead({ signIn, get }: Clients): Promise<void> {
  const teacher = await signIn('teacher');
  const query = 'query { viewer { classrooms { nodes { materials { nodes { indexState } } } } } }';
  for (;;) {
    const { classrooms } = await get(teacher, query);
    const materials = classrooms.nodes.flatMap((classroom: Data) => classroom.materials.nodes);
    if (materials.every(({ indexState }: Data) => ['READY', 'FAILED'].includes(indexState))) return;
    await clock.sleep(100);
  }
}

/**
 * Everything running, on a primary and its standby where they are given; closed in order by `await using`. Its spans go to the
 * collector, where one is given.
 */
export async function openSupergraph({
  collectorUrl,
  servers,
}: { collectorUrl?: string; servers?: Pair } = {}) {
  const test = await openTestDatabase({ serverUrl: servers?.primaryUrl });
  const { relay, database } = await openRelayed(test, servers?.replicaUrl);
  const stores = await openStores(database);
  const traced = await openTraces(collectorUrl);
  const { core, ai, analytics, urls } = await openServices(stores, traced);
  const metrics = createMetrics('gateway');
  const gateway = await createGatewayServer({
    ...{ viewerTrust, logger, metrics, clock, tracing: traced.gateway },
    identity: { service: 'core', accessTokens, serviceTrust },
    signInMutations,
    trustedProxies: 'loopback',
    supergraphSdl: await sdlOf('gateway/supergraph.graphql'),
    subgraphs: Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, [`${url}/graphql`]])),
    production: false,
    limits: standardLimits,
    buckets: createMemoryTokenBuckets({ clock, keysMax: 1_000 }),
  });
  const url = await gateway.listen(anywhere);
  const clients = createClients(url, demoPassword);
  await demoCourseRead(clients);
  return {
    ...clients,
    ...{ url, core, ai, analytics, gateway, metrics, relay, liveStreams: stores.liveStreams },
    ...{ coreUrl: urls.core, aiUrl: urls.ai },
    [Symbol.asyncDispose]: () =>
      closeInOrder({
        ...{ clients, gateway, ai, analytics, core, stores, database, relay },
        traces: { close: () => closeTraces(traced) },
        test: { close: async () => test[Symbol.asyncDispose]() },
      }),
  };
}
export type Supergraph = Awaited<ReturnType<typeof openSupergraph>>;

/** One after another, each within 15 s, so that a part that does not close is named. */
async function closeInOrder(parts: Record<string, { close(): Promise<void> }>): Promise<void> {
  for (const [name, part] of Object.entries(parts))
    await withDeadline(`Closing ${name}`, 15_000, undefined, () => part.close());
}
