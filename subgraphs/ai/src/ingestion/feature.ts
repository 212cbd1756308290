/** Composes ingestion: documents become pages, passages and vectors. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Tracing } from '@ensure-study/kit/tracing';
import type { Blobs } from '@ensure-study/stores/blobs/port';
import type { Consumer, EventLog } from '@ensure-study/stores/events/port';
import type { Database } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import type { ClassroomAccess, LiveMaterials } from '../access/ports.ts';
import type { TextEmbedder } from '../retrieval/ports.ts';
import { createIngestionStore } from './adapters/postgres-ingestion-store.ts';
import { measureWaitingDocuments } from './adapters/waiting-documents.ts';
import { createMaterialStore } from './adapters/postgres-material-store.ts';
import { indexNextMaterial } from './index-next-material.ts';
import type { DocumentParser } from './ports.ts';
import { createRecognitionTurn } from './recognition-turn.ts';
import { followDocuments } from './follow-documents.ts';
import { createIngestionResolvers } from './resolvers.ts';
import { runWorkers, type Workers } from '../workers/run-workers.ts';

export interface IngestionFeatureDeps {
  database: Database;
  eventLog: EventLog;
  liveStreams: LiveStreams;
  blobs: Blobs;
  clock: Clock;
  logger: Logger;
  access: ClassroomAccess;
  live: LiveMaterials;
  parser: DocumentParser;
  embedder?: TextEmbedder;
  tracing?: Tracing;
  /** How long a dead process keeps a document from others; 15 s when absent. */
  leaseMs?: number;
}

/** Two, so that one slow document does not hold up all others: of two with scans, one waits for the other. */
const concurrency = 2;
const idleMs = 1_000;
const defaultLeaseMs = 15_000;

/** Nothing runs before `start`. */
export function createIngestionFeature(deps: IngestionFeatureDeps) {
  const { database, eventLog, clock, logger, embedder, leaseMs = defaultLeaseMs } = deps;
  const store = createIngestionStore(deps);
  const materials = createMaterialStore(database);
  let running: { consumer: Consumer; workers: Workers } | undefined;

  return {
    resolvers: createIngestionResolvers({ ...deps, materials }),
    waiting: { documents: () => measureWaitingDocuments(database) },
    /** Begins to hear of uploads and to read them. */
    start(): void {
      const turn = createRecognitionTurn(() => workers.wake());
      const work = (signal: AbortSignal) => indexNextMaterial({ ...deps, store, turn, leaseMs }, signal);
      const workers = runWorkers({ work, concurrency, idleMs, clock, logger });
      running = { workers, consumer: followDocuments({ eventLog, store, onQueued: () => workers.wake() }) };
      if (!embedder) return;
      store.requeueForModel(embedder.model).then(
        (count) => count > 0 && workers.wake(),
        (error: unknown) => logger.warn({ err: error }, 'documents without vectors are not queued again'),
      );
    },
    /** Gives back what is being read, for another process or the next start. */
    async close(): Promise<void> {
      await running?.consumer.close();
      await running?.workers.close();
    },
  };
}
