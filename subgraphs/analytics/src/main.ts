/** The analytics process: variables -> stores -> server -> listen; closed in reverse order. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@ensure-study/kit/clock';
import { environmentOrExit } from '@ensure-study/kit/environment';
import { createInternalClient } from '@ensure-study/kit/internal-client';
import { createLifecycle, reportReady } from '@ensure-study/kit/lifecycle';
import { createLogger } from '@ensure-study/kit/logger';
import { createMetrics } from '@ensure-study/kit/metrics';
import { openTracing } from '@ensure-study/kit/otlp-tracing';
import { createReplicas } from '@ensure-study/kit/replicas';
import { createRouterTrustByCore } from '@ensure-study/kit/router-trust-by-core';
import { createServiceTrust, createViewerTrust } from '@ensure-study/kit/trust';
import { toKafkaCluster } from '@ensure-study/stores/events/kafka-cluster';
import { openEventLog } from '@ensure-study/stores/events/open-events';
import { openKv } from '@ensure-study/stores/kv/open-kv';
import { migratePlatform, migrateSubgraph } from '@ensure-study/stores/sql/migrate';
import { toCassandraSettings } from '@ensure-study/stores/columns/settings';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { parse } from 'graphql';
import { openCounts } from './engagement/open-counts.ts';
import { AnalyticsEnvironment } from './environment.ts';
import { createAnalyticsServer } from './server.ts';

const environment = environmentOrExit(AnalyticsEnvironment, process.env);
const logger = createLogger('analytics', environment.LOG_LEVEL);
const lifecycle = createLifecycle(logger);
const metrics = createMetrics('analytics');
const tracing = await openTracing({ service: 'analytics', variables: environment, logger, metrics });
lifecycle.defer('traces', () => tracing?.close());
const besideMain = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

const database = openDatabase({
  url: environment.DATABASE_URL,
  replicaUrl: environment.DATABASE_REPLICA_URL,
  applicationName: 'analytics',
  logger,
});
lifecycle.defer('database', () => database.close());
await migratePlatform(database);
await migrateSubgraph(database, { schema: 'analytics', folder: besideMain('migrations') });
const clock = systemClock;
const kv = openKv({ redisUrl: environment.REDIS_URL, name: 'analytics', database, clock, logger });
lifecycle.defer('kv', () => kv.close());
const { wakeups } = kv;
const cluster = toKafkaCluster(environment);
const topicPrefix = environment.KAFKA_TOPIC_PREFIX;
const events = openEventLog({
  ...{ database, wakeups, logger, clock, tracing, cluster, topicPrefix },
  name: 'analytics',
});
lifecycle.defer('events', () => events.close());
const counts = openCounts({ database, cassandra: toCassandraSettings(environment), logger, clock });
lifecycle.defer('counts', () => counts.close());

const core = createReplicas({ name: 'core', urls: environment.CORE_URL, clock, logger });
lifecycle.defer('replicas of core', () => core.close());
const { JWT_SECRET: jwtSecret, ROUTER_SECRET: routerSecret } = environment;
const internal = createInternalClient({
  ...{ core, serviceName: 'analytics', timeoutMs: 1_500 },
  trust: createServiceTrust(jwtSecret),
});
const server = await createAnalyticsServer({
  typeDefs: parse(await readFile(besideMain('schema.graphql'), 'utf8')),
  database,
  databaseAdapter: environment.DATABASE_ADAPTER,
  eventLog: events.eventLog,
  counts,
  internal,
  dependencies: [...kv.dependencies, ...events.dependencies],
  clock,
  logger,
  ...{ metrics, tracing },
  viewerTrust: createViewerTrust(jwtSecret),
  routerTrust: createRouterTrustByCore({ secret: routerSecret, jwtSecret, internal }),
});
lifecycle.defer('server', () => server.close());
const url = await server.listen({ host: environment.HOST, port: environment.PORT_ANALYTICS });
server.start();
reportReady(url);
