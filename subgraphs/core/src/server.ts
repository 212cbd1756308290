/** The core service: its use cases over ready stores, served to the gateway and to the other services. */
import { createBearerViewer } from '@ensure-study/kit/bearer-viewer';
import type { Clock } from '@ensure-study/kit/clock';
import { serveInternalApi } from '@ensure-study/kit/internal-server';
import type { Logger } from '@ensure-study/kit/logger';
import type { Metrics } from '@ensure-study/kit/metrics';
import { createViewerOf } from '@ensure-study/kit/opaque-viewer';
import { createRouterTrust } from '@ensure-study/kit/router-trust';
import type { Dependency } from '@ensure-study/kit/service';
import { createSubgraphServer, type SubgraphServer } from '@ensure-study/kit/subgraph-server';
import type { Tracing } from '@ensure-study/kit/tracing';
import type { AccessTokens, ServiceTrust, ViewerTrust } from '@ensure-study/kit/trust';
import type { Blobs } from '@ensure-study/stores/blobs/port';
import type { EventLog } from '@ensure-study/stores/events/port';
import type { RateLimiter } from '@ensure-study/stores/kv/port';
import { asStoreError } from '@ensure-study/stores/sql/outage';
import type { Database } from '@ensure-study/stores/sql/port';
import { databaseDependencies } from '@ensure-study/stores/sql/readiness';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import type { DocumentNode } from 'graphql';
import { identifyToken } from './access-tokens/identify-token.ts';
import { openArgon2Passwords } from './accounts/adapters/argon2-passwords.ts';
import { createSittingFeed } from './attempts/adapters/sitting-streams.ts';
import { startHandingIn } from './attempts/hand-in-overdue.ts';
import { createRandomCodes } from './classrooms/adapters/random-codes.ts';
import { createContext } from './context.ts';
import { createPersistence } from './database/unit-of-work.ts';
import type { Dependencies } from './dependencies.ts';
import { createResolvers } from './graphql/resolvers.ts';
import { createInternalHandlers } from './internal/handlers.ts';
import { createLimits } from './limits.ts';
import { recogniseContent } from './materials/adapters/recognise-content.ts';
import { serveFiles } from './materials/serve-files.ts';
import { materialBytesMax } from './materials/store-file.ts';
import { createMeetingFeed } from './meetings/adapters/meeting-stream.ts';
import { startTidyingMeetings } from './meetings/tidy-meetings.ts';
import { createNotificationFeed } from './notifications/adapters/notification-stream.ts';
import { startTelling } from './notifications/start-telling.ts';
import { checkSession } from './sessions/check-session.ts';
import { createRandomRefreshTokens } from './sessions/adapters/random-refresh-tokens.ts';
import { createRevocationSource } from './sessions/adapters/revocation-stream.ts';
import { createVerificationQueue } from './sessions/adapters/verification-queue.ts';
import { followRevocations } from './sessions/follow-revocations.ts';
import { createLeftovers } from './upkeep/leftovers.ts';
import { startUpkeep } from './upkeep/start-upkeep.ts';

export interface CoreConfig {
  /** Cookies are for HTTPS only, and nobody is made up for a test. */
  production: boolean;
  /** Greatest age of a session in ms, whatever its refreshes. */
  sessionAgeMaxMs: number;
  /** 0 switches a limit off. */
  limits: { uploadsPerHour: number; failedSignInsPerAccount: number; failedSignInsPerIp: number };
}

/** Everything is open and migrated already; closing it is the caller's. */
export interface CoreServerOptions {
  typeDefs: DocumentNode;
  database: Database;
  /** How the database is provided, for `/health/ready`. */
  databaseAdapter?: 'embedded' | 'real';
  eventLog: EventLog;
  liveStreams: LiveStreams;
  blobs: Blobs;
  limiter: RateLimiter;
  /** What it can do without, for `/health/ready`. */
  dependencies?: Dependency[];
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  tracing?: Tracing;
  viewerTrust: ViewerTrust;
  /** Shared with a router that cannot sign viewers; absent: only the gateway is served. */
  routerSecret?: string;
  serviceTrust: ServiceTrust;
  accessTokens: AccessTokens;
  config: CoreConfig;
}

export interface CoreServer extends SubgraphServer {
  /** What the use cases run on, for seeding. */
  dependencies: Dependencies;
}

/** One more than allowed gets through to the use case, which says so in its own words; far more is cut off. */
const uploadSlackBytes = 1024 * 1024;
/** Slow hashes side by side: half of libuv's threads, so that files and look-ups are still served. */
const verifications = { concurrentMax: 2, waitingMax: 500 };

/** Builds the service. Nothing listens before `listen`. */
export async function createCoreServer(options: CoreServerOptions): Promise<CoreServer> {
  const { database, logger, metrics, viewerTrust, typeDefs, config } = options;
  const dependencies = await createDependencies(options);
  const server = await createSubgraphServer({
    name: 'core',
    logger,
    typeDefs,
    resolvers: createResolvers(dependencies, { secureCookies: config.production }),
    viewerTrust,
    routerTrust: createTrustOfRouter(options, dependencies),
    metrics,
    tracing: options.tracing,
    dependencies: [
      ...databaseDependencies(database, options.databaseAdapter),
      ...(options.dependencies ?? []),
    ],
    createContext: (request) => createContext(dependencies.records, request),
    classifyError: asStoreError,
    uploads: {
      fileBytesMax: materialBytesMax + uploadSlackBytes,
      filesMax: 1,
      operationBytesMax: 1024 * 1024,
    },
  });
  serveFiles(server.app, { ...dependencies, viewerTrust, classifyError: asStoreError });
  const revocations = createRevocationSource(options.liveStreams);
  await serveInternalApi(server.app, {
    trust: options.serviceTrust,
    handlers: createInternalHandlers(dependencies),
    sessionRevocations: (signal) => followRevocations(dependencies, revocations, signal),
    classifyError: asStoreError,
  });
  const { eventLog: events, liveStreams: streams } = options;
  const leftovers = createLeftovers(dependencies, { events, streams });
  return {
    ...serveWithWork(server, [
      () => startUpkeep(dependencies, leftovers),
      () => startHandingIn(dependencies),
      () => startTidyingMeetings(dependencies),
      () => startTelling(dependencies, events),
    ]),
    dependencies,
  };
}

/** Core knows its sessions and access tokens itself. */
function createTrustOfRouter({ routerSecret: secret, accessTokens }: CoreServerOptions, deps: Dependencies) {
  if (secret === undefined) return undefined;
  const toStoreError = (error: unknown): never => {
    throw asStoreError(error) ?? error;
  };
  const isActive = (sessionId: string) => checkSession(deps, sessionId).catch(toStoreError);
  const viewerOf = createViewerOf({
    ofSession: createBearerViewer({ accessTokens, isActive }),
    holderOf: (tokenHash) => identifyToken(deps, tokenHash).catch(toStoreError),
  });
  return createRouterTrust({ secret, viewerOf });
}

interface Running {
  close(): Promise<void>;
}

/** Work by the clock and by the log runs from when the service listens until it closes. */
function serveWithWork(server: SubgraphServer, starts: (() => Running)[]): SubgraphServer {
  let running: Running[] = [];
  return {
    ...server,
    async listen(address) {
      const url = await server.listen(address);
      if (running.length === 0) running = starts.map((start) => start());
      return url;
    },
    async close() {
      await server.close();
      await Promise.all(running.map((work) => work.close()));
    },
  };
}

async function createDependencies(options: CoreServerOptions): Promise<Dependencies> {
  const { clock, logger, limiter, accessTokens, blobs, config } = options;
  return {
    ...createPersistence(options),
    clock,
    logger,
    limiter,
    limits: createLimits(config.limits),
    passwords: await openArgon2Passwords(),
    verifications: createVerificationQueue(verifications),
    accessTokens,
    refreshTokens: createRandomRefreshTokens(),
    codes: createRandomCodes(),
    notificationFeed: createNotificationFeed(options.liveStreams),
    files: blobs,
    recognise: recogniseContent,
    sittingFeed: createSittingFeed(options.liveStreams),
    meetingFeed: createMeetingFeed(options.liveStreams),
    sessionAgeMaxMs: config.sessionAgeMaxMs,
    isProduction: config.production,
  };
}
