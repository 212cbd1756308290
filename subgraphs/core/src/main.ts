/** The core process: variables -> stores -> server -> listen; closed in reverse order. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@ensure-study/kit/clock';
import { environmentOrExit } from '@ensure-study/kit/environment';
import { createLifecycle, reportReady } from '@ensure-study/kit/lifecycle';
import { createLogger } from '@ensure-study/kit/logger';
import { createMetrics } from '@ensure-study/kit/metrics';
import { openTracing } from '@ensure-study/kit/otlp-tracing';
import { createAccessTokens, createServiceTrust, createViewerTrust } from '@ensure-study/kit/trust';
import { createFolderBlobs } from '@ensure-study/stores/blobs/folder-blobs';
import { toKafkaCluster } from '@ensure-study/stores/events/kafka-cluster';
import { openEventLog } from '@ensure-study/stores/events/open-events';
import { openKv } from '@ensure-study/stores/kv/open-kv';
import { migratePlatform, migrateSubgraph } from '@ensure-study/stores/sql/migrate';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { createLiveStreams } from '@ensure-study/stores/streams/postgres-streams';
import { parse } from 'graphql';
import { fillAtStart } from './demo/fill-at-start.ts';
import { CoreEnvironment, toCoreConfig } from './environment.ts';
import { createCoreServer } from './server.ts';

const environment = environmentOrExit(CoreEnvironment, process.env);
const logger = createLogger('core', environment.LOG_LEVEL);
const lifecycle = createLifecycle(logger);
const metrics = createMetrics('core');
const tracing = await openTracing({ service: 'core', variables: environment, logger, metrics });
lifecycle.defer('traces', () => tracing?.close());
const besideMain = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const clock = systemClock;

const database = openDatabase({
  url: environment.DATABASE_URL,
  replicaUrl: environment.DATABASE_REPLICA_URL,
  applicationName: 'core',
  logger,
});
lifecycle.defer('database', () => database.close());
await migratePlatform(database);
await migrateSubgraph(database, { schema: 'core', folder: besideMain('migrations') });
const kv = openKv({ redisUrl: environment.REDIS_URL, name: 'core', database, clock, logger });
lifecycle.defer('kv', () => kv.close());
const { wakeups, limiter } = kv;
const cluster = toKafkaCluster(environment);
const topicPrefix = environment.KAFKA_TOPIC_PREFIX;
const events = openEventLog({
  ...{ database, wakeups, logger, clock, tracing, cluster, topicPrefix },
  name: 'core',
});
lifecycle.defer('events', () => events.close());

const server = await createCoreServer({
  typeDefs: parse(await readFile(besideMain('schema.graphql'), 'utf8')),
  database,
  databaseAdapter: environment.DATABASE_ADAPTER,
  eventLog: events.eventLog,
  liveStreams: createLiveStreams({ database, wakeups }),
  blobs: createFolderBlobs(path.join(environment.DATA_DIR, 'blobs')),
  limiter,
  dependencies: [...kv.dependencies, ...events.dependencies],
  clock,
  logger,
  ...{ metrics, tracing },
  viewerTrust: createViewerTrust(environment.JWT_SECRET),
  routerSecret: environment.ROUTER_SECRET,
  serviceTrust: createServiceTrust(environment.JWT_SECRET),
  accessTokens: createAccessTokens(environment.JWT_SECRET),
  config: toCoreConfig(environment),
});
lifecycle.defer('server', () => server.close());

await fillAtStart(server.dependencies, {
  production: environment.NODE_ENV === 'production',
  demoFolder: besideMain('demo'),
  demoPassword: environment.DEMO_PASSWORD,
});
reportReady(await server.listen({ host: environment.HOST, port: environment.PORT_CORE }));
