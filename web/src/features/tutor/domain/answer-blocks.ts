/**
 * An answer as blocks that the page can draw: paragraphs, lists, headings, blocks of code, with strong words, code, formulas
 * and citations inside. Anything else stays the text it is; nothing here can become markup. Pure.
 */
import { findMaths } from './find-maths.ts';

export type Inline =
  | { kind: 'text' | 'strong' | 'code'; text: string }
  /** `source` is what stands in the answer; `open` while its end has not come. */
  | { kind: 'math'; tex: string; source: string; display: boolean; open: boolean }
  | { kind: 'citation'; number: number; /** Punctuation not to be parted from the number. */ tail: string };

export type Block =
  | { kind: 'paragraph' | 'heading' | 'quote'; inlines: Inline[] }
  /** What stands between fences; `open` while the second one has not come. */
  | { kind: 'fenced'; language: string; text: string; open: boolean }
  | { kind: 'list'; ordered: boolean; first: number; items: Inline[][] };

const bullet = /^\s*[-*•]\s+(.*)$/s;
const numbered = /^\s*(\d{1,3})[.)]\s+(.*)$/s;
const heading = /^#{1,6}\s+(.*)$/s;
const quoted = /^>\s?(.*)$/s;
const marks = /\*\*(.+?)\*\*|`([^`\n]+)`|\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/gu;

/** Words, strong words, code, formulas and the citations whose numbers are known; other brackets stay text. */
export function toInlines(text: string, known: ReadonlySet<number>, growing = false): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const { start, end, tex, display, open } of findMaths(text, growing)) {
    inlines.push(...toWords(text.slice(from, start), known));
    inlines.push({ kind: 'math', tex, source: text.slice(start, end), display, open });
    from = end;
  }
  return [...inlines, ...toWords(text.slice(from), known)];
}

function toWords(text: string, known: ReadonlySet<number>): Inline[] {
  const inlines: Inline[] = [];
  const addText = (added: string) => {
    const last = inlines.at(-1);
    if (last?.kind === 'text') last.text += added;
    else if (added) inlines.push({ kind: 'text', text: added });
  };
  let from = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, strong, code, numbers] = match;
    addText(text.slice(from, match.index));
    from = match.index + whole.length;
    const cited = numbers?.split(',').map(Number) ?? [];
    if (strong) inlines.push({ kind: 'strong', text: strong });
    else if (code) inlines.push({ kind: 'code', text: code });
    else if (cited.every((number) => known.has(number))) {
      const tail = /^[.,;:!?)]+/.exec(text.slice(from))?.[0] ?? '';
      from += tail.length;
      const last = cited.length - 1;
      inlines.push(
        ...cited.map((number, at) => ({ kind: 'citation' as const, number, tail: at === last ? tail : '' })),
      );
    } else addText(whole);
  }
  addText(text.slice(from));
  return inlines;
}

/** `growing`: what has begun and not ended yet is marked as open, instead of being the text it may not stay. */
export function toBlocks(answer: string, knownCitations: Iterable<number>, growing = false): Block[] {
  const known = new Set(knownCitations);
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0)
      blocks.push({ kind: 'paragraph', inlines: toInlines(paragraph.join('\n'), known, growing) });
    paragraph = [];
  };
  const addItem = (ordered: boolean, first: number, text: string) => {
    endParagraph();
    const last = blocks.at(-1);
    const item = toInlines(text, known, growing);
    if (last?.kind === 'list' && last.ordered === ordered) last.items.push(item);
    else blocks.push({ kind: 'list', ordered, first, items: [item] });
  };
  for (const part of toParts(answer, growing)) {
    if (typeof part !== 'string') {
      endParagraph();
      blocks.push(part);
      continue;
    }
    const line = part;
    const [asBullet, asNumbered] = [bullet.exec(line), numbered.exec(line)];
    const [asHeading, asQuote] = [heading.exec(line), quoted.exec(line)];
    if (asBullet) addItem(false, 1, asBullet[1] ?? '');
    else if (asNumbered) addItem(true, Number(asNumbered[1]), asNumbered[2] ?? '');
    else if (asHeading || asQuote) {
      endParagraph();
      const text = (asHeading ?? asQuote)?.[1] ?? '';
      blocks.push({ kind: asHeading ? 'heading' : 'quote', inlines: toInlines(text, known, growing) });
    } else if (line.trim() === '') endParagraph();
    else paragraph.push(line);
  }
  endParagraph();
  return blocks;
}

type Fenced = Extract<Block, { kind: 'fenced' }>;
const fence = /^ {0,3}```([\w-]{0,20})[^\S\n]*$/;

/** What stands between fences, each as one piece, and the lines around them. */
function toParts(answer: string, growing: boolean): (string | Fenced)[] {
  const parts: (string | Fenced)[] = [];
  let outside: string[] = [];
  let inside: { language: string; lines: string[] } | undefined;
  const endOutside = () => {
    if (outside.length > 0) parts.push(...toLines(outside.join('\n'), growing));
    outside = [];
  };
  const endInside = (open: boolean) => {
    if (inside)
      parts.push({ kind: 'fenced', language: inside.language, text: inside.lines.join('\n'), open });
    inside = undefined;
  };
  for (const line of answer.split('\n')) {
    const language = fence.exec(line)?.[1];
    if (inside && language === '') endInside(false);
    else if (inside) inside.lines.push(line);
    else if (language === undefined) outside.push(line);
    else {
      endOutside();
      inside = { language: language.toLowerCase(), lines: [] };
    }
  }
  endOutside();
  endInside(true);
  return parts;
}

/** A line ends at a line feed that is in no formula. */
function toLines(text: string, growing: boolean): string[] {
  const lines: string[] = [];
  const maths = findMaths(text, growing);
  let from = 0;
  for (const { index: at } of text.matchAll(/\n/g)) {
    if (maths.some(({ start, end }) => start < at && at < end)) continue;
    lines.push(text.slice(from, at));
    from = at + 1;
  }
  return [...lines, text.slice(from)];
}
