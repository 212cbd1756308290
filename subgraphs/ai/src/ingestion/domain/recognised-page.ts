/** Makes the text of a page from recognised words: lines, paragraphs and where they stand. */
import type { TextLine } from './document.ts';
import type { QuarterTurns } from './gray-image.ts';
import { storable } from './page-text.ts';
import { meanConfidence, type RecognisedWord } from './recognised-words.ts';

export interface Reading {
  words: RecognisedWord[];
  /** Of the picture that was read. */
  width: number;
  height: number;
  /** Radians by which the engine turned it clockwise about its middle before it read. */
  skew: number;
  /** By how many quarter turns clockwise the page had been turned before. */
  turns: QuarterTurns;
}
export interface RecognisedPage {
  text: string;
  lines: TextLine[];
  /** 0..1. */
  confidence: number;
}

type Box = TextLine['box'];
interface Line {
  words: RecognisedWord[];
  box: Box;
  block: string;
}

/** Lines that the engine is so unsure of are edges and shadows of pictures, not words. */
const noiseConfidence = 0.3;
/** A gap between lines that is this much of a line's height begins a new paragraph. */
const paragraphGap = 0.9;
/** Unless the sentence goes on over lines at double spacing, which has no wider gaps than this. */
const doubleSpacing = 2;
/** So does a block whose letters are this much larger or smaller: a title above its text. */
const heightRatio = 1.5;

/** Lines end with a line feed, paragraphs with an empty line; boxes are fractions of the page as it lies in the file. */
export function toRecognisedPage(reading: Reading): RecognisedPage {
  const found = linesOf(reading.words).filter(({ words }) => meanConfidence(words) >= noiseConfidence);
  const height = medianOf(found.map(({ box }) => box.height));
  let text = '';
  let before: Line | undefined;
  const lines = found.map((line): TextLine => {
    if (before) text += beginsParagraph(before, line, height) ? '\n\n' : '\n';
    before = line;
    const start = text.length;
    text += textOf(line);
    return { start, end: text.length, box: toPage(line.box, reading) };
  });
  return { text: storable(text), lines, confidence: meanConfidence(found.flatMap(({ words }) => words)) };
}

function linesOf(words: RecognisedWord[]): Line[] {
  const lines: (Line & { key: string })[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last?.key === word.line) {
      last.words.push(word);
      last.box = around(last.box, word.box);
    } else lines.push({ key: word.line, block: word.block, words: [word], box: word.box });
  }
  return lines;
}

function beginsParagraph(before: Line, line: Line, lineHeight: number): boolean {
  const gap = line.box.y - (before.box.y + before.box.height);
  const isBeside =
    line.box.x >= before.box.x + before.box.width || before.box.x >= line.box.x + line.box.width;
  if (isBeside || gap < -lineHeight || gap > doubleSpacing * lineHeight) return true;
  const [small, large] = [before.box.height, line.box.height].toSorted((one, other) => one - other);
  if (Number(large) > heightRatio * Number(small) && before.block !== line.block) return true;
  return gap > paragraphGap * lineHeight && !goesOn(before, line);
}

/** A long line that does not end its sentence, typed at double spacing. */
function goesOn(before: Line, line: Line): boolean {
  const [above, below] = [textOf(before), textOf(line)];
  return above.length >= 40 && /[^\s.!?:;…]$/u.test(above) && /^[\p{L}\p{N}("“„]/u.test(below);
}

const textOf = ({ words }: Line) => words.map(({ text }) => text).join(' ');

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    ...{ x, y },
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** From pixels of what was read to fractions of the page, both turns undone. */
function toPage(box: Box, { width, height, skew, turns }: Reading): Box {
  const upright = skew === 0 ? box : unskew(box, { x: width / 2, y: height / 2 }, skew);
  const [x, y] = [clamp(upright.x / width), clamp(upright.y / height)];
  const across = clamp((upright.x + upright.width) / width) - x;
  const down = clamp((upright.y + upright.height) / height) - y;
  if (turns === 1) return { x: y, y: 1 - x - across, width: down, height: across };
  if (turns === 2) return { x: 1 - x - across, y: 1 - y - down, width: across, height: down };
  if (turns === 3) return { x: 1 - y - down, y: x, width: down, height: across };
  return { x, y, width: across, height: down };
}

/** The upright rectangle around the box as it lay before it was turned clockwise by `skew` about `middle`. */
function unskew({ x, y, width, height }: Box, middle: { x: number; y: number }, skew: number): Box {
  const [cos, sin] = [Math.cos(-skew), Math.sin(-skew)];
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([left = 0, top = 0]) => {
    const [dx, dy] = [left - middle.x, top - middle.y];
    return { x: middle.x + dx * cos - dy * sin, y: middle.y + dx * sin + dy * cos };
  });
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

const clamp = (fraction: number) => Math.min(1, Math.max(0, fraction));

function medianOf(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
