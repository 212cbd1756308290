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
