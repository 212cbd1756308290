/** What the tutor says in English when the material does not answer (subgraphs/ai/src/tutor/domain/abstention.ts). Pure. */
export interface Abstention {
  materials: number;
  passages: number;
  /** Where the nearest words stand, each with the number of its citation, as "“Heading” (name, page 3) [1]". */
  places: string[];
}

const nothingYet =
  'This class has no material that could be searched yet, so there is nothing to answer from.';
const opening =
  /^Your class material does not answer this\. (\d+) documents? with (\d+) passages? (?:was|were) searched\.(?: The nearest it comes is in (.+)\.)?$/s;

/** Undefined for what is no abstention. */
export function parseAbstention(text: string): Abstention | undefined {
  if (text === nothingYet) return { materials: 0, passages: 0, places: [] };
  const [, materials, passages, places] = opening.exec(text) ?? [];
  if (materials === undefined) return undefined;
  return {
    materials: Number(materials),
    passages: Number(passages),
    places: places?.split(/(?<=\[\d+\]) and in /) ?? [],
  };
}
