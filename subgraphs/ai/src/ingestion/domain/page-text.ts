/** Joins the pieces of text that a PDF draws into the text of a page, every letter kept as it is. */
import type { TextLine } from './document.ts';
import type { Placed } from './reading-order.ts';

/** A piece of text in the order of the file; `y` grows upwards, in points. */
export interface TextPiece {
  text: string;
  y: number;
  height: number;
  endsLine: boolean;
  /** Where it stands, in fractions of the page, `y` growing downwards. */
  place?: Placed;
}

/** A line as it was joined, with the height of its letters in points. */
export interface DrawnLine extends Pick<TextLine, 'start' | 'end'> {
  height: number;
  box?: TextLine['box'];
}

/** A gap between lines that is this much larger than a line of text begins a new paragraph. */
const paragraphGap = 1.75;
/** Unless the lines are typed at double spacing and the one above is a long one that does not end its sentence. */
const doubleSpacing = 2.6;
const goingOn = /[^\n]{40,}[^\s.!?:;…][^\S\n]*$/u;
/** No line is looked at further back: each would be read once a line otherwise. */
const lookBack = 400;
/** So does a line whose letters are this much larger or smaller: a title above its text, a note below it. */
const heightRatio = 1.2;

/**
 * The text of one page: lines end with `\n`, paragraphs with an empty line; a word hyphenated at a line end stays so.
 * Only space at line ends, and what no database can hold, is not kept.
 */
export function joinPieces(pieces: TextPiece[]): { text: string; lines: DrawnLine[] } {
  const lines: DrawnLine[] = [];
  let text = '';
  let line: { y: number; height: number; start: number; box?: Placed } | undefined;
  let lineOver = false;
  const close = () => {
    text = text.trimEnd();
    if (line && text.length > line.start) {
      const { start, height, box } = line;
      lines.push({ start, end: text.length, height, ...(box && { box }) });
    }
  };
  for (const piece of pieces) {
    const isBlank = !piece.text.trim();
    if (lineOver && !isBlank) {
      close();
      text += gapBetween(line, piece, text);
      lineOver = false;
      line = undefined;
    }
    // Nothing stands before the first word of a page.
    const words = text === '' ? piece.text.trimStart() : piece.text;
    if (!isBlank) {
      const height = Math.max(piece.height, line?.height ?? 0);
      const start = line?.start ?? text.length;
      line = { start, y: piece.y, height, box: around(line?.box, piece.place) };
    }
    text += words;
    lineOver ||= piece.endsLine;
  }
  close();
  return { text: storable(text), lines };
}

function around(box: Placed | undefined, place: Placed | undefined): Placed | undefined {
  if (!box || !place) return box ?? place;
  const [x, y] = [Math.min(box.x, place.x), Math.min(box.y, place.y)];
  const right = Math.max(box.x + box.width, place.x + place.width);
  const bottom = Math.max(box.y + box.height, place.y + place.height);
  return { x, y, width: right - x, height: bottom - y };
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
  const above = before.slice(-lookBack);
  const goesOn = gap <= doubleSpacing && goingOn.test(above) && /^\s*[\p{L}\p{N}("“]/u.test(next.text);
  return goesOn ? '\n' : '\n\n';
}

/** NUL and halves of surrogate pairs, which PostgreSQL cannot hold, become U+FFFD, one for one. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\u{FFFD}');
}
