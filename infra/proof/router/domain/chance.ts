/** Choices by chance. */

export interface Chance {
  /** True in this share of cases. */
  is(share: number): boolean;
  /** A whole number from 0, less than `end`. */
  below(end: number): number;
  oneOf<T>(items: readonly T[]): T;
  /** At least one where there is any, at most `most`, each once, in their order. */
  some<T>(items: readonly T[], most: number): T[];
}

/** `random` gives numbers from 0 to 1. */
export function createChance(random: () => number): Chance {
  const below = (end: number) => Math.floor(random() * end);
  return {
    is: (share) => random() < share,
    below,
    oneOf: (items) => items[below(items.length)] as (typeof items)[number],
    some(items, most) {
      const wanted = Math.min(items.length, 1 + below(most));
      const chosen = new Set<number>();
      while (chosen.size < wanted) chosen.add(below(items.length));
      return items.filter((_, index) => chosen.has(index));
    },
  };
}
