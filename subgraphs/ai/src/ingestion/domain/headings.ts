/** Finds headings in text written as Markdown; text without any is one section. */
import type { Section } from './document.ts';

interface Line {
  start: number;
  /** Without the line end. */
  text: string;
  /** Where the next line begins. */
  next: number;
}
interface Heading {
  level: number;
  title: string;
  start: number;
  /** Where the text under it begins. */
  end: number;
}

const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/u;
const fence = /^ {0,3}(`{3,}|~{3,})/u;
const underline = /^ {0,3}(=+|-{2,})[ \t]*$/u;
/** Lines that begin something else than a paragraph, and so cannot be underlined into a heading. */
const notParagraph = /^(?: {4}|\t| {0,3}(?:[-*+>|]|\d{1,9}[.)][ \t]|`{3}|~{3}))/u;

/** Sections in order, each under its path of headings; a section of white space alone is left out. */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  const path: Heading[] = [];
  let start = 0;
  const close = (end: number) => {
    if (text.slice(start, end).trim())
      sections.push({ headings: path.map(({ title }) => title), start, end });
  };
  for (const heading of headingsOf(linesOf(text))) {
    close(heading.start);
    while (path.length > 0 && (path.at(-1) as Heading).level >= heading.level) path.pop();
    if (heading.title) path.push(heading);
    start = heading.end;
  }
  close(text.length);
  return sections;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    lines.push({ start: index, text: line.replace(/[\r\n]+$/u, ''), next: index + line.length });
  }
  return lines;
}

function headingsOf(lines: Line[]): Heading[] {
  const headings: Heading[] = [];
  let fencedBy: string | undefined;
  let paragraph: Line[] = [];
  for (const line of lines.slice(frontMatterLines(lines))) {
    const mark = fence.exec(line.text)?.[1];
    if (fencedBy !== undefined) {
      if (mark?.startsWith(fencedBy) && line.text.trim() === mark) fencedBy = undefined;
      continue;
    }
    const heading = headingAt(line, paragraph);
    if (heading) headings.push(heading);
    if (mark !== undefined) fencedBy = mark;
    const goesOn = !heading && mark === undefined && line.text.trim() && !notParagraph.test(line.text);
    paragraph = goesOn ? [...paragraph.slice(-1), line] : [];
  }
  return headings;
}

/** A heading that ends with `line`: `# Title`, or one line of paragraph underlined by it. */
function headingAt(line: Line, paragraph: Line[]): Heading | undefined {
  const marked = atx.exec(line.text);
  if (marked) {
    const title = (marked[2] ?? '').replace(/(?:^|[ \t]+)#+[ \t]*$/u, '').trim();
    return { level: (marked[1] as string).length, title, start: line.start, end: line.next };
  }
  const [title, more] = paragraph;
  if (!title || more || !underline.test(line.text)) return undefined;
  return {
    level: line.text.includes('=') ? 1 : 2,
    title: title.text.trim(),
    start: title.start,
    end: line.next,
  };
}

/** How many lines a block of metadata between `---` takes at the very beginning. */
function frontMatterLines(lines: Line[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return 0;
  const end = lines.findIndex(({ text }, index) => index > 0 && text.trimEnd() === '---');
  return end + 1;
}
