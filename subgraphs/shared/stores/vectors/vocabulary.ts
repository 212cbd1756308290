/** Numbers in place of terms: a class's passages repeat its words thousands of times. */
export interface Vocabulary {
  /** The number of a term, a new one for a new term. */
  add(term: string): number;
  /** Undefined for a term that was never added. */
  find(term: string): number | undefined;
  /** All terms in the order of their numbers; also those that no passage holds any more. */
  terms: readonly string[];
  /** Memory that it takes, estimated. */
  bytes(): number;
}

/** An entry of the map, of the list, and a short string. */
const termBytes = 110;

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  return {
    add(term) {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, terms.length);
      return terms.push(term) - 1;
    },
    find: (term) => numbers.get(term),
    terms,
    bytes: () => terms.length * termBytes,
  };
}
