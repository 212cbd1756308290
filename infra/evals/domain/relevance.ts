/** Which of the passages that should be found a passage is. Pure. */
import { isPartOf } from './texts.ts';

export interface RelevantPlace {
  doc: string;
  quote: string;
}
/** Shorter pieces of a quote stand in many passages. */
const pieceMin = 25;

/** The place, from 0, that a passage of a document covers: it holds the quote, or a whole sentence of it; undefined for none. */
export function placeOf(
  { doc, text }: { doc: string | null; text: string },
  relevant: readonly RelevantPlace[],
): number | undefined {
  const at = relevant.findIndex((place) => place.doc === doc && covers(text, place.quote));
  return at < 0 ? undefined : at;
}

function covers(text: string, quote: string): boolean {
  if (isPartOf(quote, text)) return true;
  const pieces = quote.split(/\n|(?<=[.!?])\s+/).filter((piece) => piece.length >= pieceMin);
  return pieces.some((piece) => isPartOf(piece, text));
}
