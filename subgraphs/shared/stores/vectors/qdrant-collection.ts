/** The collection of passages: one point a passage, its words and its windows' vectors, kept apart by class. */
import { createHash } from 'node:crypto';
import type { QdrantClient } from '@qdrant/js-client-rest';
import type { QdrantSettings } from './qdrant.ts';

/** Names of the two vectors of a point. */
export const wordsVector = 'words';
export const meaningVector = 'meaning';
export const collectionPrefix = 'ensure_passages_';

/** Vectors of different models are never compared: each model has its collection. */
export interface CollectionKind {
  /** Undefined for words alone. */
  model?: { name: string; dimensions: number };
}

export function collectionNameOf({ model }: CollectionKind): string {
  if (!model) return `${collectionPrefix}words`;
  const mark = createHash('sha256').update(`${model.name}:${model.dimensions}`).digest('hex').slice(0, 12);
  return `${collectionPrefix}${mark}`;
}

/** Edges of a node in the graph of one class; there is no graph over all classes, because nothing is searched in all. */
const edgesOfClass = 16;

/** By what points are filtered; a search is always within one class. */
const payloadIndexes = [
  { field_name: 'classroomId', field_schema: { type: 'keyword', is_tenant: true } },
  { field_name: 'materialId', field_schema: 'keyword' },
] as const;

/** How many of them the collection has: `2 of 2 indexes`. */
export async function describeIndexes(client: QdrantClient, name: string): Promise<string> {
  const { payload_schema: there } = await client.getCollection(name);
  const found = payloadIndexes.filter(({ field_name: field }) => field in there);
  return `${found.length} of ${payloadIndexes.length} indexes`;
}

/** Makes the collection where there is none, and what it lacks where there is one, also when several processes do so at once. */
export async function makeCollection(
  client: QdrantClient,
  name: string,
  { model }: CollectionKind,
  { shards = 1, replicas = 1 }: Pick<QdrantSettings, 'shards' | 'replicas'>,
): Promise<void> {
  const meaning = model && {
    size: model.dimensions,
    distance: 'Cosine' as const,
    // A passage is scored by its best window.
    multivector_config: { comparator: 'max_sim' as const },
  };
  await unlessThere(
    client.createCollection(name, {
      vectors: meaning ? { [meaningVector]: meaning } : {},
      sparse_vectors: { [wordsVector]: { modifier: 'idf' } },
      hnsw_config: { m: 0, payload_m: edgesOfClass },
      shard_number: shards,
      replication_factor: replicas,
    }),
  );
  for (const index of payloadIndexes) await client.createPayloadIndex(name, { ...index, wait: true });
}

async function unlessThere(making: Promise<unknown>): Promise<void> {
  try {
    await making;
  } catch (error) {
    if (!(error instanceof Error && 'status' in error && error.status === 409)) throw error;
  }
}
