/** A passage as the tutor reads it, and the citations it hands on. */
import type { SourceKind } from './sources/isolation.ts';

export interface Passage {
  materialId: string;
  materialName: string;
  /** Physical page from 1; null where the document has none. */
  page: number | null;
  /** Where the passage begins in the page's text. */
  start: number;
  /** Letter for letter the page's text from `start`. */
  text: string;
  /** Headings above it, outermost first. */
  headings: readonly string[];
  /** BM25 of the words that found it; absent where it was not searched for. */
  keyword?: number;
  /** Best cosine of its windows to the question; absent when no model was used. */
  dense?: number;
}

/** The words of a document that a claim rests on; `quote` is the page's text at [start, end). */
export interface Citation {
  number: number;
  materialId: string;
  page: number | null;
  start: number;
  end: number;
  quote: string;
  /** Where the words come from; absent until that was looked up, and in answers from before it was said. */
  source?: SourceKind;
}

/** A passage near a question that it does not answer; `text` is the page's text at [start, end). */
export interface NearPassage {
  materialId: string;
  page: number | null;
  start: number;
  end: number;
  text: string;
}

/** Span of a passage, in characters of its text. */
export interface Span {
  start: number;
  end: number;
}

/** What goes out, in order. The texts joined are the answer; a citation comes before the words that carry its number. */
export type AnswerPart = { kind: 'citation'; citation: Citation } | { kind: 'token'; text: string };

/** The answer so far, as the parts joined. */
export const answerOf = (parts: readonly AnswerPart[]): string =>
  parts.map((part) => (part.kind === 'token' ? part.text : '')).join('');
