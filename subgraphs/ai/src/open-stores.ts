/** Opens what the service stands on, each part registered to be closed in reverse order. */
import path from 'node:path';
import type { Clock } from '@ensure-study/kit/clock';
import type { Lifecycle } from '@ensure-study/kit/lifecycle';
import type { Logger } from '@ensure-study/kit/logger';
import type { Dependency } from '@ensure-study/kit/service';
import type { Tracing } from '@ensure-study/kit/tracing';
import { createFolderBlobs } from '@ensure-study/stores/blobs/folder-blobs';
import { toKafkaCluster } from '@ensure-study/stores/events/kafka-cluster';
import { openEventLog } from '@ensure-study/stores/events/open-events';
import { openDocuments } from '@ensure-study/stores/documents/open-documents';
import { openKv } from '@ensure-study/stores/kv/open-kv';
import { migratePlatform, migrateSubgraph } from '@ensure-study/stores/sql/migrate';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { createLiveStreams } from '@ensure-study/stores/streams/postgres-streams';
import { openQdrant, type OpenedQdrant } from '@ensure-study/stores/vectors/open-qdrant';
import { openConversationReader } from './embedding/open-conversation-reader.ts';
import { openEmbedder } from './embedding/open-embedder.ts';
import { openPassageReader } from './embedding/open-passage-reader.ts';
import type { AiEnvironment } from './environment.ts';
import type { TextEmbedder } from './retrieval/ports.ts';

export interface OpenStoresOptions {
  environment: AiEnvironment;
  lifecycle: Lifecycle;
  logger: Logger;
  clock: Clock;
  tracing: Tracing | undefined;
  /** Folder of this subgraph's migrations. */
  migrations: string;
  /** The built embed-worker. */
  embedWorker: URL;
  /** The built pair-worker. */
  pairWorker: URL;
  /** Folder of the model that reads messages with the turns before them. */
  conversationModel: URL;
}

/** Tutors (most of whom wait for a model where there are many), two readers and their leases work beside the requests. */
const poolMax = 15;

/** The database is migrated when this resolves; embedder and passage reader are there or not, as the files are. */
export async function openStores(options: OpenStoresOptions) {
  const { environment, lifecycle, logger, clock, tracing, ...places } = options;
  const { DATABASE_URL: url, DATA_DIR: dataDir, EMBEDDING_MODEL: embeddingModel } = environment;
  const replicaUrl = environment.DATABASE_REPLICA_URL;
  const database = openDatabase({ url, replicaUrl, applicationName: 'ai', poolMax, logger });
  lifecycle.defer('database', () => database.close());
  await migratePlatform(database);
  await migrateSubgraph(database, { schema: 'ai', folder: places.migrations });
  const kv = openKv({ redisUrl: environment.REDIS_URL, name: 'ai', database, clock, logger });
  lifecycle.defer('kv', () => kv.close());
  const { wakeups, limiter, cache, buckets } = kv;
  const cluster = toKafkaCluster(environment);
  const topicPrefix = environment.KAFKA_TOPIC_PREFIX;
  const events = openEventLog({
    ...{ database, wakeups, logger, clock, tracing, cluster, topicPrefix },
    name: 'ai',
  });
  lifecycle.defer('events', () => events.close());
  const mongodbUrl = environment.MONGODB_URL;
  const kept = openDocuments({ mongodbUrl, name: 'ai', database, logger });
  lifecycle.defer('documents', () => kept.close());
  const embedder = await openEmbedder({ dataDir, embeddingModel, worker: places.embedWorker, logger });
  lifecycle.defer('embedder', () => embedder?.close());
  const passageReader = await openPassageReader({
    ...{ crossEncoderModel: environment.CROSS_ENCODER_MODEL, worker: places.pairWorker, logger },
  });
  lifecycle.defer('passage reader', () => passageReader?.close());
  const conversationReader = environment.ABCR_ENABLED
    ? await openConversationReader({ folder: places.conversationModel, worker: places.pairWorker, logger })
    : undefined;
  lifecycle.defer('conversation reader', () => conversationReader?.close());
  const qdrant = openPassageServer(environment, embedder, logger);
  return {
    ...{ database, wakeups, limiter, cache, buckets, embedder, passageReader, conversationReader },
    documents: kept.documents,
    passageServer: qdrant,
    dependencies: [
      ...kv.dependencies,
      ...events.dependencies,
      ...kept.dependencies,
      ...(qdrant ? [readinessOf(qdrant)] : []),
    ],
    databaseAdapter: environment.DATABASE_ADAPTER,
    eventLog: events.eventLog,
    liveStreams: createLiveStreams({ database, wakeups }),
    blobs: createFolderBlobs(path.join(dataDir, 'blobs')),
  };
}

/** Undefined without a Qdrant; nothing is asked of it yet. */
function openPassageServer(
  { QDRANT_HOST: address, QDRANT_API_KEY: apiKey, ...given }: AiEnvironment,
  embedder: TextEmbedder | undefined,
  logger: Logger,
): OpenedQdrant | undefined {
  if (!address) return undefined;
  const model = embedder && { name: embedder.model, dimensions: embedder.dimensions };
  const settings = { address, apiKey, shards: given.QDRANT_SHARDS, replicas: given.QDRANT_REPLICAS };
  return openQdrant({ settings, kind: { model }, logger });
}

/** Without it passages are found by words in this process. */
const readinessOf = ({ isUp }: OpenedQdrant): Dependency => ({
  ...{ name: 'qdrant', adapter: 'real', required: false, isUp },
});
