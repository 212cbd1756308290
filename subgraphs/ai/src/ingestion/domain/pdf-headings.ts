/** Headings of a document that has only the size of its letters to tell them: lines that are larger than most. */
import type { Section } from './document.ts';
import type { DrawnLine } from './page-text.ts';

export interface DrawnPage {
  text: string;
  lines: DrawnLine[];
}
interface Heading {
  level: number;
  title: string;
  start: number;
  end: number;
}

/** So much larger than most letters are those of a heading. */
const larger = 1.12;
const titleLengthMax = 160;
/** Where more of the lines are large, size means something else. */
const shareMax = 0.25;
const levelsMax = 4;
const linesOfHeadingMax = 4;

/** Sections of each page; the path of headings goes on from page to page. A page of headings alone is one section. */
export function sectionsByHeight(pages: DrawnPage[]): Section[][] {
  const levelOf = createLevels(pages);
  const path: Heading[] = [];
  return pages.map(({ text, lines }) => {
    const sections: Section[] = [];
    let start = 0;
    const close = (end: number) => {
      if (!text.slice(start, end).trim()) return;
      sections.push({ headings: path.map(({ title }) => title), start, end });
    };
    for (const heading of headingsOn(text, lines, levelOf)) {
      close(heading.start);
      while (path.length > 0 && (path.at(-1) as Heading).level >= heading.level) path.pop();
      path.push(heading);
      start = heading.end;
    }
    close(text.length);
    return sections.length > 0 || !text ? sections : [{ headings: [], start: 0, end: text.length }];
  });
}

type LevelOf = (line: DrawnLine) => number | undefined;
const sizeOf = ({ height }: DrawnLine) => Math.round(height * 2) / 2;

/** The largest letters are the highest headings; none where no size is that of most letters. */
function createLevels(pages: DrawnPage[]): LevelOf {
  const letters = new Map<number, number>();
  const all = pages.flatMap(({ lines }) => lines);
  for (const line of all) letters.set(sizeOf(line), (letters.get(sizeOf(line)) ?? 0) + line.end - line.start);
  const [usual] = [...letters].toSorted((a, b) => b[1] - a[1])[0] ?? [0];
  const sizes = [...letters.keys()].filter((size) => size >= usual * larger).toSorted((a, b) => b - a);
  const large = all.filter((line) => sizeOf(line) >= usual * larger).length;
  if (usual === 0 || large > shareMax * all.length) return () => undefined;
  const levels = new Map(sizes.map((size, index) => [size, Math.min(index, levelsMax - 1) + 1]));
  return (line) => levels.get(sizeOf(line));
}

const isTitle = (text: string) =>
  text.length <= titleLengthMax && /\p{L}.*\p{L}/su.test(text) && !/[.!;,]\s*$/u.test(text);

/** Lines of one size right below each other are one heading. */
function headingsOn(text: string, lines: DrawnLine[], levelOf: LevelOf): Heading[] {
  const headings: Heading[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at] as DrawnLine;
    const level = levelOf(first);
    let next = at + 1;
    while (level !== undefined && goesOn(text, lines, next) && levelOf(lines[next] as DrawnLine) === level)
      next += 1;
    const { end } = lines[next - 1] as DrawnLine;
    const title = text.slice(first.start, end).replace(/\s+/gu, ' ');
    if (level !== undefined && next - at <= linesOfHeadingMax && isTitle(title))
      headings.push({ level, title, start: first.start, end });
    at = next;
  }
  return headings;
}

const goesOn = (text: string, lines: DrawnLine[], next: number) =>
  next < lines.length &&
  text.slice((lines[next - 1] as DrawnLine).end, (lines[next] as DrawnLine).start) === '\n';
