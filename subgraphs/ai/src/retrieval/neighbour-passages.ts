/** What stands beside the best passages found: an explanation often begins before one or goes on after it. */
import { withoutRepeats } from './domain/without-repeats.ts';
import type { NeighbourPassage, NeighboursOf, RetrievalDeps } from './ports.ts';

/** So many of the best passages found have their neighbours read. */
const readAround = 2;

/**
 * As `NeighboursOf`. Documents are those of the hits, of which the search has just seen that they are there. Throws
 * STORE_UNAVAILABLE when the passages cannot be read.
 */
export async function neighbourPassages(
  { passages }: Pick<RetrievalDeps, 'passages'>,
  { classroomId, hits }: Parameters<NeighboursOf>[0],
): Promise<NeighbourPassage[]> {
  const best = hits.slice(0, readAround).map(({ passageId }) => passageId);
  const beside = await passages.neighboursOf(classroomId, best);
  const known = new Set(hits.map(({ passageId }) => passageId));
  const placeOf = ({ besideId }: NeighbourPassage) => best.indexOf(besideId);
  const inOrder = beside
    .filter(({ passageId }) => !known.has(passageId))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.ordinal - b.ordinal);
  // One that stands between both comes twice, and goes as any that says what another has said.
  const told = withoutRepeats([...hits, ...inOrder], hits.length + inOrder.length);
  return inOrder.filter((passage) => told.includes(passage));
}
