/**
 * The index of one material's passages. A segment never changes: new passages of the material make a new one, which takes
 * its place.
 */
import { setImmediate as others } from 'node:timers/promises';
import type { IndexedPassage } from './port.ts';
import { toTerms } from './terms.ts';

export interface Segment {
  passageIds: string[];
  /** Terms per passage. */
  lengths: number[];
  /** Terms of all passages. */
  termsTotal: number;
  /** Term -> passage, count, passage, count, ... */
  postings: Map<string, number[]>;
  /** Windows of all passages, one after the other. */
  windows: Float32Array;
  /** Length of a window's vector; 0 when there are none. */
  dimensions: number;
  /** Which passage each window belongs to. */
  windowPassages: number[];
  /** Memory that it takes, estimated: vectors exactly, words by what their lists hold. */
  bytes: number;
}

/** Passages that are read before others get their turn: a long book must not hold up whoever else is being served. */
const passagesPerTurn = 40;

/** Builds the segment; its windows must be unit vectors of one length. */
export async function buildSegment(passages: IndexedPassage[]): Promise<Segment> {
  const postings = new Map<string, number[]>();
  const lengths: number[] = [];
  for (const [index, { text }] of passages.entries()) {
    if (index % passagesPerTurn === passagesPerTurn - 1) await others();
    lengths.push(addTerms(postings, index, toTerms(text)));
  }
  const joined = joinWindows(passages);
  return {
    passageIds: passages.map(({ passageId }) => passageId),
    lengths,
    termsTotal: lengths.reduce((sum, length) => sum + length, 0),
    postings,
    ...joined,
    bytes:
      bytesOfTerms(postings) +
      passages.length * passageBytes +
      joined.windows.byteLength +
      joined.windowPassages.length * numberBytes,
  };
}

const numberBytes = 8;
/** An entry of a map with its key and the head of its list. */
const termBytes = 120;
/** An id and a length. */
const passageBytes = 100;

function bytesOfTerms(postings: ReadonlyMap<string, number[]>): number {
  let bytes = 0;
  for (const [, list] of postings) bytes += termBytes + list.length * numberBytes;
  return bytes;
}

function addTerms(postings: Map<string, number[]>, passage: number, terms: string[]): number {
  for (const term of terms) {
    const list = postings.get(term);
    if (!list) postings.set(term, [passage, 1]);
    else if (list.at(-2) === passage) list.push((list.pop() ?? 0) + 1);
    else list.push(passage, 1);
  }
  return terms.length;
}

function joinWindows(passages: IndexedPassage[]): Pick<Segment, 'windows' | 'dimensions' | 'windowPassages'> {
  const windowPassages = passages.flatMap(({ vectors }, index) => vectors.map(() => index));
  const vectors = passages.flatMap((passage) => passage.vectors);
  const dimensions = vectors[0]?.length ?? 0;
  if (vectors.some((vector) => vector.length !== dimensions)) {
    throw new Error('The windows of one material must come from one model.');
  }
  const windows = new Float32Array(vectors.length * dimensions);
  for (const [index, vector] of vectors.entries()) windows.set(vector, index * dimensions);
  return { windows, dimensions, windowPassages };
}
