/** The analytics service: counts what happens in the product, and serves the counts. */
import type { Clock } from '@ensure-study/kit/clock';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import type { Logger } from '@ensure-study/kit/logger';
import type { Metrics } from '@ensure-study/kit/metrics';
import type { RouterTrust } from '@ensure-study/kit/router-trust';
import type { Dependency } from '@ensure-study/kit/service';
import { createSubgraphServer, type SubgraphServer } from '@ensure-study/kit/subgraph-server';
import type { Tracing } from '@ensure-study/kit/tracing';
import type { ViewerTrust } from '@ensure-study/kit/trust';
import type { Consumer, EventLog } from '@ensure-study/stores/events/port';
import { asStoreError } from '@ensure-study/stores/sql/outage';
import type { Database } from '@ensure-study/stores/sql/port';
import { databaseDependencies } from '@ensure-study/stores/sql/readiness';
import type { DocumentNode } from 'graphql';
import { createCoreAccess } from './access/adapters/core-access.ts';
import { createContext } from './context.ts';
import { createEventLogDeeds } from './engagement/adapters/event-log-deeds.ts';
import type { Counts } from './engagement/open-counts.ts';
import { createResolvers } from './graphql/resolvers.ts';
import { createEventLogBacklog } from './ingest/adapters/event-log-backlog.ts';
import { countedUpTo } from './ingest/counted-up-to.ts';
import { keepReportingDepth } from './ingest/report-depth.ts';
import { countedTopics, startCounting } from './ingest/start-counting.ts';

/** Everything is open and migrated already; closing it is the caller's. */
export interface AnalyticsServerOptions {
  typeDefs: DocumentNode;
  database: Database;
  /** How the database is provided, for `/health/ready`. */
  databaseAdapter?: 'embedded' | 'real';
  /** What it can do without, for `/health/ready`. */
  dependencies?: Dependency[];
  eventLog: EventLog;
  counts: Counts;
  /** Asks core. */
  internal: InternalClient;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  tracing?: Tracing;
  viewerTrust: ViewerTrust;
  /** Lets a router that cannot sign viewers in, too. */
  routerTrust?: RouterTrust;
}

export interface AnalyticsServer extends SubgraphServer {
  /** Begins to count. */
  start(): void;
}

/** Builds the service. Nothing listens before `listen`, nothing is counted before `start`; `close` ends both. */
export async function createAnalyticsServer(options: AnalyticsServerOptions): Promise<AnalyticsServer> {
  const { database, eventLog, clock, logger, metrics, viewerTrust, typeDefs } = options;
  const { activity, organisations, views, groups, isIdle } = options.counts;
  const backlog = createEventLogBacklog(eventLog, Object.values(groups));
  const progress = { activity, backlog, clock };
  const server = await createSubgraphServer({
    name: 'analytics',
    logger,
    typeDefs,
    resolvers: createResolvers({
      ...{ activity, organisations, views, access: createCoreAccess(options.internal) },
      deedLog: createEventLogDeeds(database, countedTopics),
    }),
    viewerTrust,
    routerTrust: options.routerTrust,
    metrics,
    tracing: options.tracing,
    dependencies: [
      ...databaseDependencies(database, options.databaseAdapter),
      ...(options.dependencies ?? []),
      ...options.counts.dependencies,
    ],
    createContext: (request) => createContext(request, () => countedUpTo(progress)),
    classifyError: asStoreError,
  });
  const stop = new AbortController();
  let consumers: Consumer[] = [];
  let reporting: Promise<void> | undefined;
  return {
    ...server,
    start() {
      consumers = startCounting(eventLog, options.counts);
      reporting = keepReportingDepth({ eventLog, metrics, clock, isIdle }, stop.signal);
    },
    async close() {
      stop.abort();
      await Promise.all([server.close(), reporting, ...consumers.map((consumer) => consumer.close())]);
    },
  };
}
