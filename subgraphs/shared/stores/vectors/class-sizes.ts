/** How large classes are, roughly, without anybody waiting for it. */
import { LRUCache } from 'lru-cache';

const keptMax = 10_000;
const keptMs = 600_000;

/** Answers what was last counted, at most ten minutes ago; undefined, and has it counted, when that is not known. */
export function createClassSizes(
  count: (classroomId: string) => Promise<number>,
): (classroomId: string) => number | undefined {
  const sizes = new LRUCache<string, number>({ max: keptMax, ttl: keptMs });
  const counting = new Set<string>();
  return (classroomId) => {
    const known = sizes.get(classroomId);
    if (known === undefined && !counting.has(classroomId)) {
      counting.add(classroomId);
      count(classroomId)
        .then(
          (size) => sizes.set(classroomId, size),
          // A search that finds Qdrant away says so; this is asked again by the next one.
          () => undefined,
        )
        .finally(() => counting.delete(classroomId));
    }
    return known;
  };
}
