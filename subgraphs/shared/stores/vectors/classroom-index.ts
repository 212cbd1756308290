/** All segments of one classroom and what is counted over them. */
import type { Segment } from './segment.ts';
import { nearestTerm } from './spelling.ts';

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
  /** Mean number of terms in a passage. */
  lengthMean: number;
  /** Memory that it takes, estimated. */
  bytes: number;
}

const correctionsKeptMax = 1_000;

/** Counts over the segments; `segments` must not change afterwards: make another index. */
export function createClassroomIndex(segments: Map<string, Segment>): ClassroomIndex {
  const all = [...segments.values()];
  const passages = sum(all, ({ lengths }) => lengths.length);
  const terms = sum(all, ({ termsTotal }) => termsTotal);
  const corrections = new Map<string, string>();
  let vocabulary: Map<string, number> | undefined;

  const frequency = (term: string) => sum(all, ({ postings }) => (postings.get(term)?.length ?? 0) / 2);
  return {
    segments,
    passages,
    bytes: sum(all, ({ bytes }) => bytes),
    lengthMean: passages > 0 ? terms / passages : 0,
    frequency,
    idf(term) {
      const holding = frequency(term);
      return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
    },
    corrected(term) {
      if (frequency(term) > 0) return term;
      vocabulary ??= countTerms(all);
      const known = corrections.get(term) ?? nearestTerm(term, vocabulary) ?? term;
      if (corrections.size >= correctionsKeptMax) corrections.clear();
      corrections.set(term, known);
      return known;
    },
  };
}

/** Passages per term; only misspelt words need it. */
function countTerms(segments: Segment[]): Map<string, number> {
  const vocabulary = new Map<string, number>();
  for (const { postings } of segments) {
    for (const [term, list] of postings) vocabulary.set(term, (vocabulary.get(term) ?? 0) + list.length / 2);
  }
  return vocabulary;
}

function sum<T>(items: T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}
