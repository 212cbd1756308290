/** Passages in Qdrant, found by words and by meaning within one class. */
import type { QdrantClient, Schemas } from '@qdrant/js-client-rest';
import { z } from 'zod';
import { blend, candidatesMin, denseWeightUnlessTold, type Candidate } from './blend.ts';
import type { IndexedPassage, PassageQuery, PassageScore } from './port.ts';
import { meaningVector, wordsVector } from './qdrant-collection.ts';
import { toPassageVector, toQueryVector, type SparseVector } from './sparse.ts';
import { createTopList } from './top-list.ts';

export interface QdrantIndexOptions {
  client: QdrantClient;
  /** As made by `makeCollection`. */
  collection: string;
  /** Share of meaning in the blended score, 0 to 1; 0.7 when absent. */
  denseWeight?: number;
}

/** What a point was made from. */
export interface IndexedMaterial {
  classroomId: string;
  materialId: string;
  /** Grows with each change of the material's passages. */
  version: number;
}
export type QdrantHit = PassageScore & Pick<IndexedMaterial, 'materialId' | 'version'>;

export interface QdrantPassageIndex {
  /** Best first, as the index in process ranks them; each hit names the version it was made from. */
  search(query: PassageQuery): Promise<{ retrieval: 'HYBRID' | 'KEYWORD'; hits: QdrantHit[] }>;
  /** Puts passages in the place of those of earlier versions; what a later version has put there stays. */
  replaceMaterial(material: IndexedMaterial, passages: readonly IndexedPassage[]): Promise<void>;
}

const pointsPerBatch = 64;
/** The server gives up on a search after this, in whole seconds. */
const searchS = 1;

const Payload = z.object({ materialId: z.string(), version: z.number() });

/** Rejects when Qdrant does not answer. What is written is found by the next search. */
export function createQdrantPassageIndex(options: QdrantIndexOptions): QdrantPassageIndex {
  const { client, collection, denseWeight = denseWeightUnlessTold } = options;
  return {
    async search(query) {
      const searches = toSearches(query);
      if (searches.length === 0) return { retrieval: 'KEYWORD', hits: [] };
      const found = await client.queryBatch(collection, {
        searches: searches.map(({ search }) => search),
        timeout: searchS,
      });
      const byLeg = new Map(searches.map(({ leg }, place) => [leg, found[place]?.points ?? []]));
      return rank(byLeg, query.limit, denseWeight);
    },
    async replaceMaterial(material, passages) {
      for (let from = 0; from < passages.length; from += pointsPerBatch) {
        const points = passages
          .slice(from, from + pointsPerBatch)
          .map((passage) => toPoint(material, passage));
        await client.upsert(collection, { points, wait: true });
      }
      const filter = {
        must: [
          { key: 'materialId', match: { value: material.materialId } },
          { key: 'version', range: { lt: material.version } },
        ],
      };
      await client.delete(collection, { filter, wait: true });
    },
  };
}

function toPoint(
  { classroomId, materialId, version }: IndexedMaterial,
  { passageId, text, vectors }: IndexedPassage,
): Schemas['PointStruct'] {
  const windows = toWindows(vectors);
  return {
    id: passageId,
    vector: {
      [wordsVector]: toPassageVector(text),
      ...(windows.length > 0 && { [meaningVector]: windows }),
    },
    payload: { classroomId, materialId, version },
  };
}

/**
 * Qdrant takes two rows of which the first has whole numbers only for a sparse vector, its places and its values. Such a
 * passage gets one of its windows twice, which changes nothing for its best one.
 */
function toWindows(vectors: readonly Float32Array[]): number[][] {
  const windows = vectors.map((window) => [...window]);
  const [first] = windows;
  return windows.length === 2 && first?.every(Number.isInteger) ? [...windows, first] : windows;
}

type Leg = typeof wordsVector | typeof meaningVector;

/**
 * Within one class all vectors are compared: for 10 000 passages that took as long as the graph did, which missed a third of
 * the nearest where vectors are far apart from each other.
 */
const exactly = { params: { exact: true } };

/** One request: what either way puts forward is scored by both. The class is filtered before anything is ranked. */
function toSearches(query: PassageQuery): { leg: Leg; search: Schemas['QueryRequest'] }[] {
  const limit = Math.max(candidatesMin, query.limit);
  const without = [...(query.without ?? [])];
  const filter: Schemas['Filter'] = {
    must: [{ key: 'classroomId', match: { value: query.classroomId } }],
    ...(without.length > 0 && { must_not: [{ key: 'materialId', match: { any: without } }] }),
  };
  const words = toQueryVector(query.text);
  const legs: { query: SparseVector | number[]; using: Leg }[] = [];
  if (words.indices.length > 0) legs.push({ query: words, using: wordsVector });
  if (query.vector) legs.push({ query: [...query.vector], using: meaningVector });
  const prefetch = legs.map((leg) => ({
    ...leg,
    filter,
    limit,
    ...(leg.using === meaningVector && exactly),
  }));
  return legs.map((leg) => ({
    leg: leg.using,
    search: { ...leg, prefetch, limit: limit * legs.length, with_payload: ['materialId', 'version'] },
  }));
}

function rank(
  byLeg: ReadonlyMap<Leg, Schemas['ScoredPoint'][]>,
  limit: number,
  denseWeight: number,
): { retrieval: 'HYBRID' | 'KEYWORD'; hits: QdrantHit[] } {
  const candidates = new Map<string, Candidate & z.infer<typeof Payload>>();
  const candidateOf = ({ id, payload }: Schemas['ScoredPoint']) => {
    const passageId = String(id);
    const known = candidates.get(passageId);
    if (known) return known;
    const candidate = { passageId, keyword: 0, dense: undefined, ...Payload.parse(payload) };
    candidates.set(passageId, candidate);
    return candidate;
  };
  for (const point of byLeg.get(wordsVector) ?? []) candidateOf(point).keyword = point.score;
  const meant = byLeg.get(meaningVector) ?? [];
  for (const point of meant) candidateOf(point).dense = point.score;
  const top = createTopList<PassageScore>(limit);
  for (const scored of blend([...candidates.values()], meant.length > 0 ? denseWeight : 0))
    top.offer(scored, scored.score);
  const hits = top.items().flatMap((scored) => {
    const from = candidates.get(scored.passageId);
    return from ? [{ ...scored, materialId: from.materialId, version: from.version }] : [];
  });
  return { retrieval: meant.length > 0 ? 'HYBRID' : 'KEYWORD', hits };
}
