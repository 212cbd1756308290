/**
 * Where the words of a page stand on it. Places are fractions of the page, so they hold at any zoom and on any screen;
 * they become percents of the sheet that the page is drawn on. Pure.
 */
import { widthOf } from './letter-widths.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line of a page: characters `start`..`end` of the page's text, and where they stand. */
export interface TextLine {
  start: number;
  end: number;
  box: Box;
}

export interface Span {
  start: number;
  end: number;
}

/** A piece of a line, all of it marked or none. */
export interface LinePiece {
  text: string;
  marked: boolean;
}

export interface PlacedLine {
  box: Box;
  pieces: LinePiece[];
  /** The box is higher than its words need in one line: a paragraph of a slide, whose lines are not known. */
  wraps: boolean;
  /** Height of the letters in hundredths of the sheet's width, such that the words fit the box. */
  letterSize: number;
}

const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The words of a page, from character `start` on, and the page's width by its height. */
export interface PlacedWords {
  start: number;
  text: string;
  aspectRatio: number;
}

const overlapOf = (a: Span, b: Span): Span | null => {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return end > start ? { start, end } : null;
};
/** A line may reach out of the stretch of text that is known. */
const textAt = ({ start, text }: PlacedWords, span: Span) =>
  text.slice(Math.max(0, span.start - start), Math.max(0, span.end - start));

/** Letters of most scripts are about half as wide as they are high, and lines a bit higher than letters. */
const letterWidth = 0.5;
const letterHeight = 0.78;

/** The size of letters, in hundredths of the page's width, that fill the height and the width of a box as one line. */
function lettersOf({ start, end, box }: TextLine, aspectRatio: number) {
  const [width, height] = [box.width * 100, (box.height / aspectRatio) * 100];
  const count = Math.max(1, end - start);
  const asOne = Math.min(height * letterHeight, width / (count * letterWidth));
  const filling = Math.sqrt((letterHeight * letterHeight * width * height) / (count * letterWidth));
  return { asOne, filling, wraps: filling > asOne * 1.6 && height > width / 20 };
}

/** Of what follows the mark, in ems, so that its last letter is not cut off where the widths are judged wrongly. */
const slack = 0.2;

/**
 * Letters differ in width, and where each stands is not known: a mark inside of a line begins and ends by how wide its words
 * and those before it are, about. It begins at its first letter, so as not to cover the full stop before it.
 */
function partOf(line: TextLine, span: Span, words: PlacedWords): Box {
  const { start, end, box } = line;
  const whole = span.start === start && span.end === end;
  if (whole || lettersOf(line, words.aspectRatio).wraps) return box;
  const text = textAt(words, line);
  // Only a part of a long line is known; the mark then stands by the number of its letters.
  const isKnown = text.length === end - start;
  const until = (at: number) => (isKnown ? widthOf(text.slice(0, at - start)) : (at - start) / 2);
  const length = Math.max(until(end), slack);
  const to = span.end === end ? 1 : Math.min(1, (until(span.end) + slack) / length);
  const from = Math.min(until(span.start) / length, to - slack / length);
  const [first, last] = [Math.max(0, from), to];
  const left = rightToLeft.test(text) ? 1 - last : first;
  return { ...box, x: box.x + left * box.width, width: (last - first) * box.width };
}

/** The places that `mark` covers, in the order of the lines. */
export function markedBoxes(lines: readonly TextLine[], mark: Span | null, words: PlacedWords): Box[] {
  if (!mark) return [];
  return lines.flatMap((line) => {
    const span = overlapOf(line, mark);
    return span && textAt(words, span).trim() !== '' ? [partOf(line, span, words)] : [];
  });
}

/** The words of each line at its place. */
export function placedLines(lines: readonly TextLine[], mark: Span | null, words: PlacedWords): PlacedLine[] {
  return lines.map((line) => {
    const marked = mark && overlapOf(line, mark);
    const spans = marked
      ? [
          { start: line.start, end: marked.start, marked: false },
          { ...marked, marked: true },
          { start: marked.end, end: line.end, marked: false },
        ]
      : [{ start: line.start, end: line.end, marked: false }];
    const pieces = spans
      .map((span) => ({ text: textAt(words, span), marked: span.marked }))
      .filter(({ text }) => text !== '');
    const { asOne, filling, wraps } = lettersOf(line, words.aspectRatio);
    return { box: line.box, pieces, wraps, letterSize: wraps ? filling : asOne };
  });
}

const percent = (fraction: number) => `${Math.round(fraction * 100_000) / 1_000}%`;

/** The box as a style of something that is placed on the sheet. Coordinates are the paper's: they do not turn with the script. */
export const toPlace = ({ x, y, width, height }: Box) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});
