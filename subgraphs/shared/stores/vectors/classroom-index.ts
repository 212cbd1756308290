/** All segments of one classroom and what is counted over them. */
import { entriesOf } from './postings.ts';
import type { Segment } from './segment.ts';
import { createSpeller, type Speller } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Weights of words in one classroom. */
export interface TermStatistics {
  /** Passages in the classroom. */
  passages: number;
  /** Passages that hold the term. */
  frequency(term: string): number;
  /** How much a term tells: near 0 for one that is everywhere, large for a rare or unknown one. */
  idf(term: string): number;
  /** The term, or the one of the classroom it most probably stands for when nobody there writes it so. */
  corrected(term: string): string;
}

export interface ClassroomIndex extends TermStatistics {
  /** By material. */
  segments: Map<string, Segment>;
  /** Numbers of the terms in all segments. */
  vocabulary: Vocabulary;
  /** Mean number of terms in a passage. */
  lengthMean: number;
  /** Memory that it takes, estimated. */
  bytes: number;
}

const correctionsKeptMax = 1_000;

/** Counts over the segments; `segments` must not change afterwards: make another index. */
export function createClassroomIndex(segments: Map<string, Segment>, vocabulary: Vocabulary): ClassroomIndex {
  const all = [...segments.values()];
  const passages = sum(all, ({ lengths }) => lengths.length);
  const terms = sum(all, ({ termsTotal }) => termsTotal);
  const corrections = new Map<string, string>();
  let speller: Speller | undefined;

  const frequency = (term: string) => {
    const number = vocabulary.find(term);
    return number === undefined ? 0 : sum(all, ({ postings }) => countIn(postings, number));
  };
  return {
    ...{ segments, vocabulary, passages, frequency },
    bytes: sum(all, ({ bytes }) => bytes) + vocabulary.bytes(),
    lengthMean: passages > 0 ? terms / passages : 0,
    idf(term) {
      const holding = frequency(term);
      return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
    },
    corrected(term) {
      if (frequency(term) > 0) return term;
      speller ??= createSpeller(countTerms(all, vocabulary));
      const known = corrections.get(term) ?? speller.nearest(term) ?? term;
      if (corrections.size >= correctionsKeptMax) corrections.clear();
      corrections.set(term, known);
      return known;
    },
  };
}

function countIn(postings: Segment['postings'], term: number): number {
  const { from, to } = entriesOf(postings, term);
  return to - from;
}

/** Passages per term; only misspelt words need it. */
function countTerms(segments: Segment[], { terms }: Vocabulary): Map<string, number> {
  const counts = new Uint32Array(terms.length);
  for (const { postings } of segments)
    for (const [place, term] of postings.terms.entries())
      counts[term] = (counts[term] ?? 0) + (postings.starts[place + 1] ?? 0) - (postings.starts[place] ?? 0);
  const held = terms.map((term, number): [string, number] => [term, counts[number] ?? 0]);
  return new Map(held.filter(([, count]) => count > 0));
}

function sum<T>(items: T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}
