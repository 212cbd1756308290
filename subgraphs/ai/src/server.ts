/** The ai service: its features over ready stores, served to the gateway. */
import type { DocumentNode } from 'graphql';
import type { Clock } from '@ensure-study/kit/clock';
import { dateTimeScalar } from '@ensure-study/kit/date-time';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import type { Logger } from '@ensure-study/kit/logger';
import type { Metrics } from '@ensure-study/kit/metrics';
import type { RouterTrust } from '@ensure-study/kit/router-trust';
import type { Dependency } from '@ensure-study/kit/service';
import { createSubgraphServer, type SubgraphServer } from '@ensure-study/kit/subgraph-server';
import type { Tracing } from '@ensure-study/kit/tracing';
import type { ViewerTrust } from '@ensure-study/kit/trust';
import type { Blobs } from '@ensure-study/stores/blobs/port';
import type { Documents } from '@ensure-study/stores/documents/port';
import type { EventLog } from '@ensure-study/stores/events/port';
import type { Cache, RateLimiter, TokenBuckets } from '@ensure-study/stores/kv/port';
import { asStoreError } from '@ensure-study/stores/sql/outage';
import type { Database } from '@ensure-study/stores/sql/port';
import { databaseDependencies } from '@ensure-study/stores/sql/readiness';
import type { Wakeups } from '@ensure-study/stores/sql/wakeups';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { createCachedAccess } from './access/adapters/cached-access.ts';
import { createCoreAccess } from './access/adapters/core-access.ts';
import { createLiveMaterials } from './access/adapters/live-materials.ts';
import { followMembership } from './access/follow-membership.ts';
import type { Context } from './context.ts';
import { mergeResolvers } from './graphql/resolvers.ts';
import { createIngestionFeature } from './ingestion/feature.ts';
import type { DocumentParser } from './ingestion/ports.ts';
import { createMeetingFeature } from './meetings/feature.ts';
import { createModerationFeature } from './moderation/feature.ts';
import { createPassageFeature } from './passages/feature.ts';
import { createProctoringFeature } from './proctoring/feature.ts';
import { createRetrievalFeature, type RetrievalSettings } from './retrieval/feature.ts';
import type { PassageReader, PassageServer, TextEmbedder, WordVectors } from './retrieval/ports.ts';
import { createSafeguardingFeature } from './safeguarding/feature.ts';
import { createSourceFeature } from './sources/feature.ts';
import type { ConversationReader } from './tutor/conversation-reader.ts';
import { createTutorFeature, createTutorSearch, type ModelEndpoint } from './tutor/feature.ts';
import { keepReportingWaiting, type WaitingQueues } from './workers/report-waiting.ts';

export interface AiConfig {
  /** Absent: as measured to be best. */
  retrieval?: RetrievalSettings;
  /** Questions per person; 0 switches a limit off. */
  tutorLimits: { perMinute: number; perDay: number };
  /** Whether follow-ups are told from new topics by a model. */
  isRouting: boolean;
  /** Absent: answers are extracted from the passages. */
  languageModel?: ModelEndpoint;
  /** Questions are answered unjudged; for development only. */
  skipModeration?: boolean;
}

/** Everything is open and migrated already; closing it is the caller's. */
export interface AiServerOptions {
  typeDefs: DocumentNode;
  database: Database;
  /** How the database is provided, for `/health/ready`. */
  databaseAdapter?: 'embedded' | 'real';
  wakeups: Wakeups;
  eventLog: EventLog;
  liveStreams: LiveStreams;
  blobs: Blobs;
  /** What is kept of meetings. */
  documents: Documents;
  limiter: RateLimiter;
  buckets: TokenBuckets;
  cache: Cache;
  /** What it can do without, for `/health/ready`. */
  dependencies?: Dependency[];
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  tracing?: Tracing;
  viewerTrust: ViewerTrust;
  /** Lets a router that cannot sign viewers in, too. */
  routerTrust?: RouterTrust;
  /** Asks core. */
  internal: InternalClient;
  parser: DocumentParser;
  /** Absent: search goes by words alone. */
  embedder?: TextEmbedder;
  /** Absent: the best passages stand as they are found. */
  passageReader?: PassageReader;
  /** Tells words that mean alike. */
  vectors: WordVectors;
  /** Absent: follow-ups are told from new topics without it. */
  conversationReader?: ConversationReader;
  /** Absent: passages are found in this process. */
  passageServer?: PassageServer & { collection: string };
  config: AiConfig;
}

export interface AiServer extends SubgraphServer {
  /** Begins to hear of events and to work: uploads are read, questions answered. */
  start(): void;
}

/** Builds the service. Nothing listens before `listen`, nothing works before `start`; `close` ends both. */
export async function createAiServer(options: AiServerOptions): Promise<AiServer> {
  const { database, logger, metrics } = options;
  const { access, features } = createFeatures(options);
  const server = await createSubgraphServer<Context>({
    name: 'ai',
    logger,
    typeDefs: options.typeDefs,
    resolvers: mergeResolvers([{ DateTime: dateTimeScalar }, ...features.map(({ resolvers }) => resolvers)]),
    viewerTrust: options.viewerTrust,
    routerTrust: options.routerTrust,
    metrics,
    tracing: options.tracing,
    dependencies: [
      ...databaseDependencies(database, options.databaseAdapter),
      ...(options.dependencies ?? []),
      ...(options.embedder ? [loadedModel] : []),
      ...features.flatMap(({ dependencies = [] }) => dependencies),
    ],
    createContext: ({ viewer, requestId, traceparent, signal }) => ({
      viewer,
      requestId,
      traceparent,
      signal,
    }),
    classifyError: asStoreError,
  });
  let following: { close(): Promise<void> } | undefined;
  let reporting: Promise<void> | undefined;
  const stop = new AbortController();
  const queues: WaitingQueues = Object.assign({}, ...features.map(({ waiting }) => waiting));
  return {
    ...server,
    start() {
      following = followMembership({ ...options, cache: access });
      for (const feature of features) feature.start?.();
      reporting = keepReportingWaiting({ queues, metrics, clock: options.clock }, stop.signal);
    },
    async close() {
      await server.close();
      stop.abort();
      await Promise.all([reporting, following?.close(), ...features.map((feature) => feature.close?.())]);
    },
  };
}

/** Named where search goes by meaning too. A model whose process has ended is loaded again by the next question. */
const loadedModel: Dependency = {
  name: 'embedding_model',
  adapter: 'embedded',
  required: false,
  isUp: async () => true,
};

interface Feature {
  resolvers: Parameters<typeof mergeResolvers>[0][number];
  /** What it can do without. */
  dependencies?: Dependency[];
  /** What it works off, by the name of the queue. */
  waiting?: WaitingQueues;
  start?(): void;
  close?(): Promise<void>;
}

function createFeatures(options: AiServerOptions) {
  const { clock, internal, metrics, config } = options;
  const access = createCachedAccess({
    access: createCoreAccess(internal),
    clock,
    onLookUp: (result) => metrics.cacheRequests.inc({ cache: 'access', result }),
  });
  const live = createLiveMaterials({ ...options, core: internal });
  const asTutor = createTutorSearch({ ...options, isRouting: config.isRouting });
  const retrieval = createRetrievalFeature({
    ...{ ...options, ...asTutor, access, live },
    settings: config.retrieval,
  });
  const { skipModeration = false } = config;
  const moderation = createModerationFeature({ ...options, access, skipModeration });
  const safeguarding = createSafeguardingFeature(options);
  const features: Feature[] = [
    moderation,
    safeguarding,
    createIngestionFeature({ ...options, access, live }),
    retrieval,
    createPassageFeature({ ...options, access, live }),
    createSourceFeature({ ...options, access, live }),
    createTutorFeature({
      ...options,
      ...config,
      ...{ access, live },
      ...{ judge: moderation.judge, reportConcern: safeguarding.reportConcern },
      retrieve: retrieval.retrieve,
      neighbours: retrieval.neighbours,
      corpusVersion: retrieval.corpusVersion,
      limits: config.tutorLimits,
    }),
    createProctoringFeature({ ...options, access }),
    createMeetingFeature({ ...options, access }),
  ];
  return { access, features };
}
