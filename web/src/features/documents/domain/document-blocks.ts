/**
 * A stretch of a document's text as blocks to be drawn: paragraphs, headings, items of lists. Every letter stays where it
 * is, so that places in the text stay true; only the line ends between blocks are left out. Pure.
 */
export type BlockKind = 'paragraph' | 'heading' | 'shaped' | 'gap';

export interface TextBlock {
  kind: BlockKind;
  /** Of a heading: 1 is the highest. */
  level: number;
  /** Where in the stretch the block's text begins. */
  start: number;
  /** May hold line ends: those inside of a paragraph are where the page was too narrow, and mean a space. */
  text: string;
}

export interface DocumentForm {
  /** Titles and tables are marked as Markdown marks them. */
  markdown: boolean;
  /** Only they are: the words in between were not written as Markdown, and their signs are words. */
  wordsAsTheyAre?: boolean;
}

const writtenAsMarkdown = /\.(md|markdown)$/i;
/** Read by their own structure, and their titles and tables marked for whoever reads the words. */
const structured = /\.(do[ct][xm]|p[po][ts][xm]|x?html?|svg)$/i;

/** What a document is named tells its form, as it does when it is read in. */
export function formOf(name: string | undefined): DocumentForm {
  if (structured.test(name ?? '')) return { markdown: true, wordsAsTheyAre: true };
  return { markdown: writtenAsMarkdown.test(name ?? '') };
}

const headingLine = /^(#{1,6}) /;
const itemLine = /^\s*(?:[-*+•–>]|\d{1,3}[.)]|\(?[a-z]\))\s/;
const fenceLine = /^\s*(?:```|~~~)/;
/** Rows of tables, and lines whose spaces or tabs put words below each other. */
const shapedLine = { markdown: /^\s*\||^\s*([-*_=])\1{2,}\s*$/, plain: /\t|\S {3,}\S/ };

type LineKind = 'heading' | 'item' | 'shaped' | 'gap' | 'prose';

function kindsOf(lines: readonly string[], { markdown }: DocumentForm): LineKind[] {
  let fenced = false;
  return lines.map((line) => {
    const fence = markdown && fenceLine.test(line);
    if (fence) fenced = !fenced;
    if (fence || fenced) return 'shaped';
    if (line.trim() === '') return 'gap';
    if (markdown && headingLine.test(line)) return 'heading';
    if ((markdown ? shapedLine.markdown : shapedLine.plain).test(line)) return 'shaped';
    return itemLine.test(line) ? 'item' : 'prose';
  });
}

/** Lines below this many characters are short because their writer wanted it: verse, addresses, headings. */
const wrappedLineMin = 45;
/** No page is this wide: a longer line was never broken, and its end is the end of a paragraph. */
const wrappedLineMax = 160;

/** Answers whether a line ended because the next word did not fit; letters differ in width, so nearly is enough. */
function brokenWhereFull(lines: readonly string[]) {
  const lengths = lines.map(({ length }) => length).filter((length) => length <= wrappedLineMax);
  const full = lengths.reduce((most, length) => Math.max(most, length * 0.75), wrappedLineMin);
  return (line: string, next: string) => {
    const word = /\S+/.exec(next)?.[0].length ?? 0;
    return line.length <= wrappedLineMax && line.length + 1 + word > full;
  };
}

/** In Markdown two spaces or a backslash at its end keep a line apart. */
const brokenByMarkdown = (line: string) => !/(?: {2}|\\)$/.test(line);

function goesOnIn({ markdown, wordsAsTheyAre }: DocumentForm, lines: readonly string[]) {
  if (wordsAsTheyAre) return () => false;
  return markdown ? brokenByMarkdown : brokenWhereFull(lines);
}

export function toTextBlocks(text: string, form: DocumentForm): TextBlock[] {
  const lines = text.split('\n');
  const kinds = kindsOf(lines, form);
  const goesOn = goesOnIn(form, lines);
  const blocks: TextBlock[] = [];
  let start = 0;
  lines.forEach((line, index) => {
    const kind = kinds[index];
    const [before, last] = [lines[index - 1], blocks.at(-1)];
    const mayGoOn = kind === 'prose' && last?.kind === 'paragraph' && before !== undefined;
    if (mayGoOn && goesOn(before, line)) last.text += `\n${line}`;
    else {
      const level = headingLine.exec(line)?.[1]?.length ?? 0;
      const drawn = kind === 'item' || kind === 'prose' || kind === undefined ? 'paragraph' : kind;
      blocks.push({ kind: drawn, level: drawn === 'heading' ? level : 0, start, text: line });
    }
    start += line.length + 1;
  });
  return blocks;
}
