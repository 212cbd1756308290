/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes stay within the arrays by construction; checks in these loops would cost as much as the work. */
/** Which passages of a material hold which terms, and how often, in a few arrays of numbers. Pure. */
export interface Postings {
  /** Numbers of the terms, ascending. */
  terms: Uint32Array;
  /** Where the entries of each term begin, and, at last, where those of the last one end. */
  starts: Uint32Array;
  /** Of each entry, ascending within a term. */
  passages: Uint32Array;
  counts: Uint16Array;
  bytes: number;
}

const countMax = 65_535;

/** From the entries of each term, which go passage, count, passage, count, ... */
export function packPostings(entries: ReadonlyMap<number, readonly number[]>): Postings {
  const terms = Uint32Array.from(entries.keys()).sort();
  const starts = new Uint32Array(terms.length + 1);
  for (const [place, term] of terms.entries())
    starts[place + 1] = starts[place]! + entries.get(term)!.length / 2;
  const passages = new Uint32Array(starts[terms.length]!);
  const counts = new Uint16Array(passages.length);
  let to = 0;
  for (const term of terms) {
    const list = entries.get(term)!;
    for (let at = 0; at < list.length; at += 2, to++) {
      passages[to] = list[at]!;
      counts[to] = Math.min(list[at + 1]!, countMax);
    }
  }
  const bytes = terms.byteLength + starts.byteLength + passages.byteLength + counts.byteLength;
  return { terms, starts, passages, counts, bytes };
}

/** Where the entries of a term begin and end; both the same when no passage holds it. */
export function entriesOf({ terms, starts }: Postings, term: number): { from: number; to: number } {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? { from: starts[low]!, to: starts[low + 1]! } : { from: 0, to: 0 };
}
