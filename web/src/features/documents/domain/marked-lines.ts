/**
 * A stretch of a document's text as lines, with the cited characters marked. Every letter stays where it is; only the
 * line ends become lines. Pure.
 */
export interface Segment {
  text: string;
  marked: boolean;
}

export interface Line {
  /** Looks like a Markdown heading. */
  heading: boolean;
  segments: Segment[];
}

/** `mark` counts characters of the whole page, of which `text` is the stretch that begins at `start`. */
export function toMarkedLines(
  text: string,
  start: number,
  mark: { start: number; end: number } | null,
): Line[] {
  const from = mark ? mark.start - start : -1;
  const to = mark ? mark.end - start : -1;
  let offset = 0;
  return text.split('\n').map((line) => {
    const [begin, end] = [offset, offset + line.length];
    offset = end + 1;
    const cuts = [begin, Math.min(Math.max(from, begin), end), Math.min(Math.max(to, begin), end), end];
    const segments = [
      { text: text.slice(cuts[0], cuts[1]), marked: false },
      { text: text.slice(cuts[1], cuts[2]), marked: true },
      { text: text.slice(cuts[2], cuts[3]), marked: false },
    ];
    return { heading: /^#{1,6} /.test(line), segments: segments.filter(({ text }) => text.length > 0) };
  });
}

/** The stretch of a long text to show: with the mark well inside it, or the beginning. */
export function windowAround(
  mark: { start: number; end: number } | null,
  length: number,
): { start: number; length: number } {
  if (!mark) return { start: 0, length };
  const lead = Math.floor(length / 4);
  const start = mark.end <= length ? 0 : Math.max(0, mark.start - lead);
  return { start, length: Math.max(length, mark.end - start) };
}
