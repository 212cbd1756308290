/** Finds passages in an index apart from the rows and, while it is away or behind, by words in this process. */
import { LRUCache } from 'lru-cache';
import { withDeadline } from '@ensure-study/kit/deadline';
import { readingFresh } from '@ensure-study/kit/stale-reads';
import { isMissingCollection } from '@ensure-study/stores/vectors/qdrant';
import type { IndexKeeper } from '../keep-index.ts';
import type { IndexMarks, PassageFinder, PassageServer } from '../ports.ts';

export interface ServedFinderOptions {
  server: PassageServer;
  keeper: IndexKeeper;
  marks: Pick<IndexMarks, 'versionsOf'>;
  /** By words alone. */
  fallback: PassageFinder;
}

/** A change of a few passages is written at once; a long document is found by words until it is there. */
const bringUpMs = 100;
const classesMax = 10_000;

/** The index may not be as new as the rows. */
class Behind extends Error {}

export function createServedFinder({ server, keeper, marks, fallback }: ServedFinderOptions): PassageFinder {
  /** Versions of classes that are known to be there. */
  const versions = new LRUCache<string, number>({ max: classesMax });

  async function findThere(...[query, corpusVersion, signal]: Parameters<PassageFinder['find']>) {
    const { classroomId } = query;
    if ((versions.get(classroomId) ?? -1) < corpusVersion) {
      const isThere = await withDeadline('index', bringUpMs, signal, () =>
        readingFresh(() => keeper.bringUp(classroomId)),
      );
      if (!isThere) throw new Behind();
      versions.set(classroomId, corpusVersion);
    }
    const found = await server.search(query);
    const rows = await marks.versionsOf([...new Set(found.hits.map(({ materialId }) => materialId))]);
    const old = found.hits.filter(({ materialId, version }) => rows.get(materialId) !== version);
    if (old.length === 0) return found;
    // Changed since, or a writer was late: either way it has to be written once more.
    versions.delete(classroomId);
    await keeper.distrust(old.map(({ materialId }) => materialId));
    throw new Behind();
  }

  return {
    async find(query, corpusVersion, signal) {
      try {
        return await findThere(query, corpusVersion, signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (isMissingCollection(error)) {
          versions.clear();
          await keeper.distrust();
        }
        const { vector: _vector, ...words } = query;
        return fallback.find(words, corpusVersion, signal);
      }
    },
  };
}
