/** A look at a Qdrant from outside any service. */
import { createQdrantClient, type QdrantSettings } from './qdrant.ts';
import { collectionPrefix } from './qdrant-collection.ts';

export interface QdrantDescription {
  version: string;
  /** Of one question and its answer. */
  latencyMs: number;
  /** Collections of this product and what they hold. */
  collections: string;
}

const lookMs = 2_000;

/** Rejects with what the attempt to connect said. */
export async function describeQdrant(settings: QdrantSettings): Promise<QdrantDescription> {
  const client = createQdrantClient(settings, lookMs);
  const { version } = await client.versionInfo();
  const begunAt = performance.now();
  const { collections } = await client.getCollections();
  const latencyMs = performance.now() - begunAt;
  const own = collections.map(({ name }) => name).filter((name) => name.startsWith(collectionPrefix));
  const counts = await Promise.all(own.map((name) => client.count(name)));
  const held = own.map((name, place) => `${name} ${counts[place]?.count ?? 0}`).join(', ');
  return { version, latencyMs, collections: held || 'none yet: made when a document is indexed' };
}
