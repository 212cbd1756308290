/** The best few of very many, without sorting them all. */
export interface TopList<T> {
  /** Whether something with this score would get in. Not a number and -Infinity never do. */
  wouldTake(score: number): boolean;
  offer(item: T, score: number): void;
  /** Best first; equal scores in the order of their ids. */
  items(): T[];
  /** The score below which nothing gets in; -Infinity while there is room. */
  least(): number;
}

/** Keeps at most `count`. */
export function createTopList<T extends { passageId: string }>(count: number): TopList<T> {
  const kept: { item: T; score: number }[] = [];
  let least = count > 0 ? -Infinity : Infinity;
  const wouldTake = (score: number) => score >= least && score > -Infinity;
  return {
    wouldTake,
    offer(item, score) {
      if (!wouldTake(score)) return;
      const place = kept.findLastIndex((other) => isBefore(other, { item, score })) + 1;
      kept.splice(place, 0, { item, score });
      if (kept.length > count) kept.pop();
      if (kept.length === count) least = kept.at(-1)?.score ?? least;
    },
    items: () => kept.map(({ item }) => item),
    least: () => least,
  };
}

interface Scored {
  item: { passageId: string };
  score: number;
}

function isBefore(one: Scored, other: Scored): boolean {
  if (one.score !== other.score) return one.score > other.score;
  return one.item.passageId < other.item.passageId;
}
