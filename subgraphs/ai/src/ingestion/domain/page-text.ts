/** Joins the pieces of text that a PDF draws into the text of a page, every letter kept as it is. */

/** A piece of text in the order of the file; `y` grows upwards, in points. */
export interface TextPiece {
  text: string;
  y: number;
  height: number;
  endsLine: boolean;
}

/** A gap between lines that is this much larger than a line of text begins a new paragraph. */
const paragraphGap = 1.75;
/** Unless the lines are typed at double spacing and the one above is a long one that does not end its sentence. */
const doubleSpacing = 2.6;
const goingOn = /[^\n]{40,}[^\s.!?:;…][^\S\n]*$/u;
/** So does a line whose letters are this much larger or smaller: a title above its text, a note below it. */
const heightRatio = 1.2;

/**
 * The text of one page: lines end with `\n`, paragraphs with an empty line; a word hyphenated at a line end stays so.
 * Only space at line ends, and what no database can hold, is not kept.
 */
export function joinPieces(pieces: TextPiece[]): string {
  let text = '';
  let line: { y: number; height: number } | undefined;
  let lineOver = false;
  for (const piece of pieces) {
    if (lineOver && piece.text.trim()) {
      text = `${text.trimEnd()}${gapBetween(line, piece, text)}`;
      lineOver = false;
      line = undefined;
    }
    text += piece.text;
    if (piece.text.trim()) line = { y: piece.y, height: Math.max(piece.height, line?.height ?? 0) };
    lineOver ||= piece.endsLine;
  }
  return storable(text.trim());
}

function gapBetween(
  line: { y: number; height: number } | undefined,
  next: TextPiece,
  before: string,
): string {
  if (!line) return '';
  const [small, large] = [Math.min(line.height, next.height), Math.max(line.height, next.height)];
  if (small > 0 && large > heightRatio * small) return '\n\n';
  const gap = large > 0 ? (line.y - next.y) / large : 0;
  if (gap <= paragraphGap) return '\n';
  const goesOn = gap <= doubleSpacing && goingOn.test(before) && /^\s*[\p{L}\p{N}("“]/u.test(next.text);
  return goesOn ? '\n' : '\n\n';
}

/** NUL and halves of surrogate pairs, which PostgreSQL cannot hold, become U+FFFD, one for one. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\u{FFFD}');
}
