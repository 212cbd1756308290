/** Where what was cited stands now. */
import type { Citation, Span } from './passage.ts';

export type CitationState = 'CURRENT' | 'CHANGED' | 'REMOVED';
export interface CitationPlace extends Span {
  state: CitationState;
}

/**
 * `pageText`: the page as it is now; undefined where there is none, null where the document is gone. Words that were moved
 * by a correction before them are found where they stand now, nearest to where they stood.
 */
export function placeOf(
  { start, end, quote }: Pick<Citation, 'start' | 'end' | 'quote'>,
  pageText: string | undefined | null,
): CitationPlace {
  if (pageText === null) return { start, end, state: 'REMOVED' };
  const at = pageText === undefined ? -1 : nearest(pageText, quote, start);
  if (at < 0) return { start, end, state: 'CHANGED' };
  return { start: at, end: at + quote.length, state: 'CURRENT' };
}

/** Where `words` stand nearest to `from`; -1 where they do not. */
function nearest(text: string, words: string, from: number): number {
  if (text.startsWith(words, from)) return from;
  const before = text.lastIndexOf(words, from);
  const after = text.indexOf(words, from);
  if (before < 0 || after < 0) return Math.max(before, after);
  return from - before <= after - from ? before : after;
}
