/** A look at a Qdrant from outside any service. */
import { createQdrantClient, type QdrantSettings } from './qdrant.ts';
import { collectionPrefix, describeIndexes } from './qdrant-collection.ts';

export interface QdrantDescription {
  version: string;
  /** Of one question and its answer. */
  latencyMs: number;
  /** Collections of this product, what they hold and whether they are whole. */
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
  const held = await Promise.all(
    own.map(async (name) => {
      const [{ count }, indexes] = await Promise.all([client.count(name), describeIndexes(client, name)]);
      return `${name} ${count} (${indexes})`;
    }),
  );
  return { version, latencyMs, collections: held.join(', ') };
}
