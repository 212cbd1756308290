/** The passages of one model in a Qdrant that may be away: each call has a deadline, and an outage keeps nobody waiting. */
import type { Logger } from '@ensure-study/kit/logger';
import { createGuard } from '@ensure-study/kit/resilience';
import { createQdrantClient, isMissingCollection, type QdrantSettings } from './qdrant.ts';
import { collectionNameOf, makeCollection, type CollectionKind } from './qdrant-collection.ts';
import { createQdrantPassageIndex, type QdrantPassageIndex } from './qdrant-index.ts';

export interface OpenedQdrant extends QdrantPassageIndex {
  /** Its name. */
  collection: string;
  /** Whether the collection is there. */
  isMade(): Promise<boolean>;
  /** Makes it where it is not there. */
  make(): Promise<void>;
  /** Passages that it holds, counted one by one. */
  count(): Promise<number>;
  /** Whether Qdrant answers now. */
  isUp(): Promise<boolean>;
}

/** Within the 200 ms of a retrieval; what takes longer is found in process. */
const searchMs = 150;
/** More than that is found in process, rather than waited for. */
const runningMax = 32;
const waitingMax = 64;
const failuresMax = 3;
/** So long Qdrant is not searched once it has failed so often. */
const restMs = 1_000;

/** Makes no request by itself, and does not wait for Qdrant. */
export function openQdrant(options: {
  settings: QdrantSettings;
  kind: CollectionKind;
  logger: Logger;
  /** Another name than the model's, for tests. */
  collection?: string;
}): OpenedQdrant {
  const { settings, kind, logger, collection = collectionNameOf(kind) } = options;
  const client = createQdrantClient(settings);
  const index = createQdrantPassageIndex({ client, collection });
  const guard = createGuard({
    name: 'qdrant',
    deadlineMs: searchMs,
    attemptMs: searchMs,
    bulkhead: { runningMax, waitingMax },
    breaker: {
      ...{ failuresMax, restMs },
      onBreak: () => logger.warn('Qdrant does not answer; passages are found by words in this process'),
      onReset: () => logger.info('Qdrant answers again'),
    },
    isFailure: (error) => !isMissingCollection(error),
  });
  return {
    ...index,
    collection,
    search: (query) => guard(() => index.search(query)),
    isMade: async () => (await client.collectionExists(collection)).exists,
    make: () => makeCollection(client, collection, kind, settings),
    count: async () => (await client.count(collection, { exact: true })).count,
    isUp: async () => (await client.versionInfo()).version !== '',
  };
}
