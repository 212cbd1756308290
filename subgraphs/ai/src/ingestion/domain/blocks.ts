/** What documents with a structure of their own are made of, and how a page's text is written from it. */
import type { DocumentPage, Section, TextLine } from './document.ts';
import { storable } from './page-text.ts';

export interface Block {
  /** A `line` stands right under the line before it, as items of lists and rows of tables do. */
  kind: 'heading' | 'paragraph' | 'line';
  /** Of a heading: smaller is higher, 1 is the usual highest. */
  level?: number;
  text: string;
  /** Whether a line begins something of its own, such as another table. */
  opens?: boolean;
  /** Whether its spaces mean something, as in a program. */
  isShaped?: boolean;
  /** Where on the page it stands, where that is known. */
  box?: TextLine['box'];
}

const headingMarks = 6;

/**
 * The page that the blocks make: headings are marked as in Markdown, blocks are an empty line apart. A page of headings
 * alone is one section, so that its words are found.
 */
export function toPage(
  blocks: Block[],
  { page, size }: Pick<DocumentPage, 'page' | 'size'> = { page: null },
): DocumentPage {
  const sections: Section[] = [];
  const lines: TextLine[] = [];
  const path: { level: number; title: string }[] = [];
  const parts: string[] = [];
  let length = 0;
  let before: Block | undefined;
  for (const block of blocks) {
    const text = cleaned(block);
    if (!text) continue;
    const gap = before === undefined ? '' : goesOn(before, block) ? '\n' : '\n\n';
    const mark = block.kind === 'heading' ? `${'#'.repeat(marksOf(block))} ` : '';
    const start = length + gap.length + mark.length;
    const end = start + text.length;
    parts.push(gap, mark, text);
    if (block.box) lines.push({ start, end, box: block.box });
    if (block.kind === 'heading') {
      const { level = 1 } = block;
      while (path.length > 0 && (path.at(-1) as { level: number }).level >= level) path.pop();
      path.push({ level, title: text });
    } else if (before && before.kind !== 'heading') {
      (sections.at(-1) as Section).end = end;
    } else sections.push({ headings: path.map(({ title }) => title), start, end });
    [length, before] = [end, block];
  }
  const text = parts.join('');
  const whole = text ? [{ headings: [], start: 0, end: text.length }] : [];
  return {
    ...{ page, text, readBy: 'TEXT', sections: sections.length > 0 ? sections : whole },
    ...(size && { size }),
    ...(lines.length > 0 && { lines }),
  };
}

/** Items of a list and rows of a table are different things, even right below each other. */
const goesOn = (before: Block, { kind, opens, text }: Block) =>
  kind === 'line' && before.kind === 'line' && !opens && text.startsWith('|') === before.text.startsWith('|');

const marksOf = ({ level = 1 }: Block) => Math.min(headingMarks, Math.max(1, level));

/** Signs that no text has become spaces; a heading is one line. */
function cleaned({ kind, text, isShaped }: Block): string {
  const plain = storable(
    text.replace(/\r\n?/gu, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad]/gu, ' '),
  );
  if (isShaped) return plain.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd();
  // Line by line: an expression that looks for space around line ends reads a megabyte of tabs once for each of them.
  const lines = plain.replace(/[^\S\n\t]+/gu, ' ').split('\n');
  const tidy = lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
  return kind === 'heading' ? tidy.replace(/\s+/gu, ' ') : tidy;
}
