/** How many documents of a class there are to learn from. Pure. */
interface ReadClass {
  id: string;
  materials: { nodes: ReadonlyArray<{ indexState: string }> };
}

/** Documents by class, without those that could not be read; what is still being read counts. */
export function readableCounts(classrooms: readonly ReadClass[]): ReadonlyMap<string, number> {
  const readable = ({ materials }: ReadClass) =>
    materials.nodes.filter(({ indexState }) => indexState !== 'FAILED').length;
  return new Map(classrooms.map((classroom) => [classroom.id, readable(classroom)]));
}

/** A class that its teacher looks after: some of its documents could not be read. */
export interface UnreadClass {
  id: string;
  name: string;
  count: number;
}

/** The classes that somebody teaches and in which documents could not be read. */
export function unreadClasses(
  classrooms: ReadonlyArray<ReadClass & { name: string; viewerRole?: string | null | undefined }>,
): UnreadClass[] {
  return classrooms
    .filter(({ viewerRole }) => viewerRole === 'TEACHER')
    .map(({ id, name, materials }) => ({
      id,
      name,
      count: materials.nodes.filter(({ indexState }) => indexState === 'FAILED').length,
    }))
    .filter(({ count }) => count > 0);
}
