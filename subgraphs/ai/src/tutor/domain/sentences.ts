/** Cuts a passage into sentences and other units that can be quoted, each with its span; no unit is ever cut short. */
import { functionWords } from './language/function-words.ts';

export interface Unit {
  /** Character offsets in the passage. */
  start: number;
  end: number;
  kind: 'sentence' | 'heading' | 'item' | 'row' | 'header';
  /** Number of the paragraph or list in which it stands. */
  block: number;
  /** Whether it is the first of its list item (or of its paragraph). */
  opens: boolean;
}

const headingLine = /^\s{0,3}#{1,6}\s+\S/;
const itemLine = /^\s*(?:[-*+•◦▪–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S/;
const rowLine = /^\s*\|.*\|\s*$/;
/** A line of dashes under the names of the columns; without a dash it is only a blank line. */
const isRowRule = (line: string) => line.includes('-') && /^[\s:|-]+$/.test(line);
const terminal = /[.!?:;…।॥。！？：；؟۔]["'”’)\]*_」』]*$/u;

interface Line {
  start: number;
  end: number;
  text: string;
}

/** The units of a passage in order; blank lines, table rules and code fences belong to none. */
export function toUnits(passage: string): Unit[] {
  const units: Unit[] = [];
  let block = 0;
  let open: Line[] = [];
  let item = false;
  const close = () => {
    const [first] = open;
    const last = open.at(-1);
    if (first && last)
      units.push(
        ...sentencesOf(passage, { from: first.start, to: last.end, block, kind: item ? 'item' : 'sentence' }),
      );
    open = [];
    item = false;
  };
  const lines = linesOf(passage);
  lines.forEach((line, index) => {
    if (line.text.trim() === '' || isRowRule(line.text) || /^\s*(```|~~~)/.test(line.text)) {
      close();
      if (line.text.trim() === '') block++;
    } else if (headingLine.test(line.text) || (open.length === 0 && isBareHeading(lines, index))) {
      close();
      block++;
      units.push({ ...trimmed(passage, line.start, line.end), kind: 'heading', block, opens: true });
    } else if (rowLine.test(line.text)) {
      close();
      const kind = isRowRule(lines[index + 1]?.text ?? '') ? 'header' : 'row';
      units.push({ ...trimmed(passage, line.start, line.end), kind, block, opens: true });
    } else {
      if (itemLine.test(line.text)) {
        close();
        item = true;
      }
      open.push(line);
    }
  });
  close();
  return units;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]+|\n(?=\n)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** Plain text has no heading marks: a line in capitals, or a short one that stands alone and ends without a stop. */
function isBareHeading(lines: Line[], index: number): boolean {
  const line = lines[index]?.text.trim() ?? '';
  if (line.length > 70) return false;
  if (/\p{Lu}.*\s.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)) return true;
  const next = lines[index + 1]?.text.trim() ?? '';
  // A paragraph's first line is as long as its second, unless it is a heading that was drawn close above it.
  const isAbove =
    /^["“'(]?\p{Lu}/u.test(next) &&
    (line.length < 0.6 * next.length || /^\d+(?:\.\d+)*\.?\s+\p{Lu}/u.test(line));
  // "The span between the towers of the Akashi" goes on with a capital in the next line; titles seldom open like that.
  const [opening = '', closing = ''] = [/^\p{L}+/u, /\p{L}+$/u].map(
    (end) => end.exec(line.toLowerCase())?.[0],
  );
  const isPhrase = / /.test(line) && !functionWords.has(opening) && !functionWords.has(closing);
  const standsAlone = next === '' || (isAbove && isPhrase);
  const opens = /^[\p{Lu}\d*_]/u.test(line) && !itemLine.test(line) && line.split(/\s+/).length <= 9;
  return standsAlone && opens && !terminal.test(line);
}

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|vs|approx|ca|c|no|nos|fig|figs|vol|pp?|ed|eds|dr|mr|mrs|ms|prof|st|mt|jr|sr|rev|gen|col|capt|lt|sgt|[a-z])\.$/i;

interface Stretch {
  from: number;
  to: number;
  block: number;
  kind: 'sentence' | 'item';
}

function sentencesOf(passage: string, { from, to, block, kind }: Stretch): Unit[] {
  const text = passage.slice(from, to);
  const units: Unit[] = [];
  let begun = 0;
  for (const match of text.matchAll(/[.!?…]+["'”’)\]*_]*(?=\s)/g)) {
    const end = match.index + match[0].length;
    const before = text.slice(begun, end);
    const after = text.slice(end).trimStart();
    const isNumberOfItem = /^\s*\(?\w{1,2}[.)]$/.test(before);
    if (/^[\p{Ll},;]/u.test(after) || (match[0] === '.' && abbreviation.test(before)) || isNumberOfItem)
      continue;
    units.push({ ...trimmed(passage, from + begun, from + end), kind, block, opens: begun === 0 });
    begun = end;
  }
  if (text.slice(begun).trim())
    units.push({ ...trimmed(passage, from + begun, to), kind, block, opens: begun === 0 });
  return units;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  const slice = text.slice(from, to);
  return { start: from + (slice.length - slice.trimStart().length), end: from + slice.trimEnd().length };
}
