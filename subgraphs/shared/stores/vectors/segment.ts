/**
 * The index of one material's passages. A segment never changes: new passages of the material make a new one, which takes
 * its place.
 */
import { setImmediate as others } from 'node:timers/promises';
import type { IndexedPassage } from './port.ts';
import { packPostings, type Postings } from './postings.ts';
import { toTerms } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { packWindows, type PackedWindows } from './windows.ts';

export interface Segment {
  passageIds: string[];
  /** Terms per passage. */
  lengths: Uint32Array;
  /** Terms of all passages. */
  termsTotal: number;
  postings: Postings;
  windows: PackedWindows;
  /** Memory that it takes, estimated: numbers exactly, ids by what a string holds. */
  bytes: number;
}

/** Passages that are read before others get their turn: a long book must not hold up whoever else is being served. */
const passagesPerTurn = 40;

/** Builds the segment, its terms numbered by `vocabulary`; its windows must be unit vectors of one length. */
export async function buildSegment(passages: IndexedPassage[], vocabulary: Vocabulary): Promise<Segment> {
  const entries = new Map<number, number[]>();
  const lengths = new Uint32Array(passages.length);
  for (const [index, { text }] of passages.entries()) {
    if (index % passagesPerTurn === passagesPerTurn - 1) await others();
    lengths[index] = addTerms(entries, index, toTerms(text), vocabulary);
  }
  const postings = packPostings(entries);
  const windows = packWindows(passages.map(({ vectors }) => vectors));
  return {
    passageIds: passages.map(({ passageId }) => passageId),
    lengths,
    termsTotal: lengths.reduce((sum, length) => sum + length, 0),
    postings,
    windows,
    bytes: passages.length * passageBytes + postings.bytes + windows.bytes,
  };
}

/** An id and a length. */
const passageBytes = 100;

function addTerms(
  entries: Map<number, number[]>,
  passage: number,
  terms: string[],
  vocabulary: Vocabulary,
): number {
  for (const term of terms) {
    const number = vocabulary.add(term);
    const list = entries.get(number);
    if (!list) entries.set(number, [passage, 1]);
    else if (list.at(-2) === passage) list.push((list.pop() ?? 0) + 1);
    else list.push(passage, 1);
  }
  return terms.length;
}
