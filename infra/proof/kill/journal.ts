/** What the client itself wrote down: every id that the product acknowledged, and what must be read back for it. */
export type EntryKind = 'classroom' | 'material' | 'turn' | 'answer' | 'observations';

export interface Entry {
  kind: EntryKind;
  /** Global id that `node` reads back; for answers and observations the attempt's. */
  id: string;
  /** What must come back with it; for observations, up to which batch all were stored when it was acknowledged. */
  expected: string;
  /** Number of a saved answer or of a batch of observations. */
  sequence?: number;
}

export interface Journal {
  add(entry: Entry): void;
  entries(): readonly Entry[];
  counts(): Record<EntryKind, number>;
}

export function createJournal(): Journal {
  const entries: Entry[] = [];
  return {
    add: (entry) => void entries.push(entry),
    entries: () => entries,
    counts: () => {
      const counts = { classroom: 0, material: 0, turn: 0, answer: 0, observations: 0 };
      for (const { kind } of entries) counts[kind] += 1;
      return counts;
    },
  };
}
