/** Keeps the index of this process as new as the passages in PostgreSQL, whichever process has indexed them. */
import { mayReadStale, readingFresh } from '@ensure-study/kit/stale-reads';
import { isDatabaseOutage } from '@ensure-study/stores/sql/outage';
import type { PassageIndex } from '@ensure-study/stores/vectors/port';
import type { PassageFinder, PassageSource } from '../ports.ts';
import { createCopyFinder } from './copy-finder.ts';

export interface CurrentFinderOptions {
  /** Loads a class when it is first searched, from the same source. */
  index: PassageIndex;
  source: PassageSource;
  /** Only vectors of this model are compared; absent for words alone. */
  model?: string;
}

/**
 * The version of a class's corpus, read before each search, says whether the index is behind; then only the documents
 * that changed are loaded. A hint between processes could be lost, a version cannot.
 */
export function createCurrentFinder({ index, source, model }: CurrentFinderOptions): PassageFinder {
  const versions = new Map<string, number>();
  const running = new Map<string, Promise<void>>();
  const inCopy = createCopyFinder({ load: (classroomId) => source.loadClassroom(classroomId, model) });

  async function catchUp(classroomId: string, version: number): Promise<void> {
    const known = versions.get(classroomId);
    if (known !== undefined && known < version) {
      for (const materialId of await source.changedMaterials(classroomId, known)) {
        await index.replaceMaterial(
          classroomId,
          materialId,
          await source.loadMaterial(classroomId, materialId, model),
        );
      }
    }
    // A class that is searched for the first time is loaded whole by the index, and that is at least this version.
    versions.set(classroomId, Math.max(known ?? 0, version));
  }

  /** One at a time for each class, so that no search sees half of a change. */
  async function ensure(classroomId: string, version: number): Promise<void> {
    while ((versions.get(classroomId) ?? -1) < version) {
      const work = running.get(classroomId) ?? catchUp(classroomId, version);
      running.set(classroomId, work);
      await work.finally(() => running.delete(classroomId));
    }
  }

  return {
    async find(query, corpusVersion, signal) {
      const findKept = async () => {
        await ensure(query.classroomId, corpusVersion);
        return index.search(query, signal);
      };
      try {
        // A copy may lack what a version that is known here counts: nothing that was read from it gets into the index.
        return await readingFresh(findKept);
      } catch (error) {
        if (!mayReadStale() || !isDatabaseOutage(error)) throw error;
        return inCopy.find(query, corpusVersion, signal);
      }
    },
  };
}
