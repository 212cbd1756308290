/** Passages in Qdrant, found by words and by meaning within one class. */
import type { QdrantClient, Schemas } from '@qdrant/js-client-rest';
import { z } from 'zod';
import { blendRelative, candidatesMin, relativeWeightUnlessTold, type Candidate } from './blend.ts';
import { createClassSizes } from './class-sizes.ts';
import type { IndexedPassage, PassageQuery, PassageScore } from './port.ts';
import { meaningVector, wordsVector } from './qdrant-collection.ts';
import { toPassageVector, toQueryVector, type SparseVector } from './sparse.ts';
import { createTopList } from './top-list.ts';

export interface QdrantIndexOptions {
  client: QdrantClient;
  /** As made by `makeCollection`. */
  collection: string;
  /** Share of meaning in the blended score, 0 to 1; as measured to be best when absent. */
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
/** A class of so many passages is compared whole within about 20 ms of one core. */
const comparedMax = 20_000;
/** The server gives up on a search after this, in whole seconds. */
const searchS = 1;

const Payload = z.object({ materialId: z.string(), version: z.number() });

/**
 * Rejects when Qdrant does not answer. What is written is found by the next search. A search asks twice: what each way puts
 * forward, then how the other way scores it; in one request, the vectors of the class would be compared once for each way.
 */
export function createQdrantPassageIndex(options: QdrantIndexOptions): QdrantPassageIndex {
  const { client, collection, denseWeight = relativeWeightUnlessTold } = options;

  const classSize = createClassSizes((classroomId) =>
    client.count(collection, { filter: toFilter({ classroomId }), exact: false }).then(({ count }) => count),
  );

  async function ask(
    searches: (LegSearch & { filter: Schemas['Filter']; limit: number })[],
  ): Promise<Map<Leg, Point[]>> {
    const answers = await client.queryBatch(collection, {
      searches: searches.map((search) => ({ ...search, with_payload: ['materialId', 'version'] })),
      timeout: searchS,
    });
    return new Map(searches.map(({ using }, place) => [using, answers[place]?.points ?? []]));
  }

  return {
    async search(query) {
      const legs = toLegs(query, classSize(query.classroomId));
      if (legs.length === 0) return { retrieval: 'KEYWORD', hits: [] };
      const [filter, limit] = [toFilter(query), Math.max(candidatesMin, query.limit)];
      const found = await ask(legs.map((leg) => ({ ...leg, filter, limit })));
      const unscored = legs.flatMap((leg) => {
        const others = legs.filter(({ using }) => using !== leg.using);
        const ids = new Set(others.flatMap(({ using }) => idsOf(found.get(using))));
        for (const id of idsOf(found.get(leg.using))) ids.delete(id);
        return ids.size > 0 ? [{ ...leg, filter: { must: [{ has_id: [...ids] }] }, limit: ids.size }] : [];
      });
      const scored = unscored.length > 0 ? await ask(unscored) : new Map<Leg, Point[]>();
      const byLeg = new Map(
        legs.map(({ using }) => [using, [...(found.get(using) ?? []), ...(scored.get(using) ?? [])]]),
      );
      return rank(byLeg, query.limit, query.denseWeight ?? denseWeight);
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
type Point = Schemas['ScoredPoint'];
interface LegSearch {
  query: SparseVector | number[];
  using: Leg;
  params?: Schemas['SearchParams'];
}

const idsOf = (points: readonly Point[] = []) => points.map(({ id }) => id);

/**
 * All vectors of a class are compared as long as that is quick: the graph misses some of the nearest, the more the less alike
 * a class's passages are. In a larger one it is asked to look around widely.
 */
const compareAll = { exact: true };
const useGraph = { hnsw_ef: 256 };

// Words that stand for one another are left out: Qdrant would add them up where the best of them counts.
function toLegs({ text, vector }: PassageQuery, classSize = 0): LegSearch[] {
  const words = toQueryVector(text);
  const legs: LegSearch[] = [];
  if (words.indices.length > 0) legs.push({ query: words, using: wordsVector });
  if (vector)
    legs.push({
      query: [...vector],
      using: meaningVector,
      params: classSize > comparedMax ? useGraph : compareAll,
    });
  return legs;
}

/** The class is filtered before anything is ranked. */
function toFilter({
  classroomId,
  without = new Set(),
}: Pick<PassageQuery, 'classroomId' | 'without'>): Schemas['Filter'] {
  return {
    must: [{ key: 'classroomId', match: { value: classroomId } }],
    ...(without.size > 0 && { must_not: [{ key: 'materialId', match: { any: [...without] } }] }),
  };
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
  for (const scored of blendRelative([...candidates.values()], meant.length > 0 ? denseWeight : 0))
    top.offer(scored, scored.score);
  const hits = top.items().flatMap((scored) => {
    const from = candidates.get(scored.passageId);
    return from ? [{ ...scored, materialId: from.materialId, version: from.version }] : [];
  });
  return { retrieval: meant.length > 0 ? 'HYBRID' : 'KEYWORD', hits };
}
