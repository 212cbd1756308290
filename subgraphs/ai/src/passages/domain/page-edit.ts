/** A correction of a page's words, and what becomes of everything that is a span of that page. */

/** A stretch of a page's text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}
/** `replacement` takes the place of [start, end) of the text before. */
export interface PageEdit extends Span {
  replacement: string;
}

/** What really differs when `text` is put in the place of a span, cut at no half of a surrogate pair; undefined for nothing. */
export function toEdit(pageText: string, { start, end }: Span, text: string): PageEdit | undefined {
  const before = pageText.slice(start, end);
  if (before === text) return undefined;
  const shorter = Math.min(before.length, text.length);
  let head = 0;
  while (head < shorter && before[head] === text[head]) head += 1;
  if (isHigh(before, head - 1)) head -= 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  if (tail > 0 && isLow(before, before.length - tail)) tail -= 1;
  return {
    start: start + head,
    end: end - tail,
    replacement: text.slice(head, text.length - tail),
  };
}

const isHigh = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text[at] ?? '');
const isLow = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '');

export const applyEdit = (pageText: string, { start, end, replacement }: PageEdit): string =>
  pageText.slice(0, start) + replacement + pageText.slice(end);

/**
 * Where a span stands after the edit: what came after it is shifted, and what shares words with it takes in all of the new
 * ones. Nothing is left of a span whose words were all removed: it is empty then.
 */
export function moveSpan(span: Span, edit: PageEdit): Span {
  const grown = edit.replacement.length - (edit.end - edit.start);
  const start =
    span.start >= edit.end ? span.start + grown : span.start <= edit.start ? span.start : edit.start;
  const end =
    span.end <= edit.start
      ? span.end
      : span.end >= edit.end
        ? span.end + grown
        : edit.start + edit.replacement.length;
  return { start, end: Math.max(start, end) };
}
