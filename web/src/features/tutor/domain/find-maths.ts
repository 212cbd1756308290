/**
 * Where TeX stands in an answer: `$…$`, `\(…\)`, and displayed `$$…$$`, `\[…\]`. Money is none: “$5 and $7” stays words. Pure.
 */
export interface MathSpan {
  /** Span of the whole, delimiters included. */
  start: number;
  end: number;
  tex: string;
  display: boolean;
  /** Its end has not come yet. */
  open: boolean;
}

/** A formula of more characters is none, so that one lost delimiter does not swallow an answer. */
const texLengthMax = 2_000;

const delimiters = [
  { opens: '$$', closes: '$$', display: true },
  { opens: '\\[', closes: '\\]', display: true },
  { opens: '\\(', closes: '\\)', display: false },
  { opens: '$', closes: '$', display: false },
] as const;
type Delimiter = (typeof delimiters)[number];

/**
 * In the order in which they stand, apart from each other. What is written as code is no formula, and neither is what has no
 * end, but for the last one of an answer that is `growing`.
 */
export function findMaths(text: string, growing = false): MathSpan[] {
  const spans: MathSpan[] = [];
  let at = 0;
  while (at < text.length) {
    const code = codeAt(text, at);
    if (code > 0) {
      at += code;
      continue;
    }
    const span = mathAt(text, at, growing);
    if (span) spans.push(span);
    // A backslash takes the sign after it along, so that “\$5” is money and “\\[” a line break.
    at = span ? span.end : at + (text[at] === '\\' ? 2 : 1);
  }
  return spans;
}

/** Length of what is written between backticks here; 0 where nothing is. */
const codeAt = (text: string, at: number): number =>
  text[at] === '`' ? (/^`[^`\n]+`/.exec(text.slice(at, at + texLengthMax))?.[0].length ?? 0) : 0;

function mathAt(text: string, start: number, growing: boolean): MathSpan | undefined {
  const delimiter = delimiters.find(({ opens }) => text.startsWith(opens, start));
  if (!delimiter) return undefined;
  const { opens, closes, display } = delimiter;
  const from = start + opens.length;
  if (opens === '$' && !opensInline(text, start)) return undefined;
  const to = closeOf(text, from, delimiter);
  const span = { start, display };
  if (to !== undefined) {
    const tex = text.slice(from, to);
    return isFormula(tex, opens) ? { ...span, end: to + closes.length, tex, open: false } : undefined;
  }
  // One dollar alone is mostly money, and a paragraph further on nothing is closed.
  const rest = text.slice(from);
  const mayStillClose = growing && opens !== '$' && rest.length <= texLengthMax && !/\n\s*\n/.test(rest);
  return mayStillClose ? { ...span, end: text.length, tex: rest, open: true } : undefined;
}

/** “US$5” and “5$ x” open nothing. */
const opensInline = (text: string, start: number) =>
  !/[\p{L}\p{N}$]/u.test(text[start - 1] ?? ' ') && /\S/.test(text[start + 1] ?? ' ');

/** Where the closing delimiter begins. */
function closeOf(text: string, from: number, { opens, closes }: Delimiter): number | undefined {
  const last = Math.min(text.length, from + texLengthMax);
  for (let at = from; at < last; at++) {
    if (text.startsWith('\n', at) && (opens === '$' || /^\n\s*\n/.test(text.slice(at, at + 80))))
      return undefined;
    if (text.startsWith(closes, at)) return opens === '$' && !closesInline(text, at) ? undefined : at;
    if (text[at] === '\\') at++;
  }
  return undefined;
}

/** “$5 and $7”: the second dollar follows a space, or begins a number. */
const closesInline = (text: string, at: number) =>
  /\S/.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');

const signs = /[\\^_={}+\-*/<>|∑∫√±·×÷≤≥≈≠→]/;
const words = /(?<![\\\p{L}])\p{L}{3,}/u;

/** Between dollars a word or a number may stand by chance, and Markdown writes “\[1\]” for a bracket. */
function isFormula(tex: string, opens: Delimiter['opens']): boolean {
  if (!tex.trim()) return false;
  if (opens === '$$') return true;
  if (/[\\^_=]/.test(tex)) return true;
  if (opens === '\\[') return signs.test(tex);
  // “the $a-level-exam$ costs” is written in words; “$n$”, “$2n$” and “$f(x)$” are not.
  return !words.test(tex) && (opens === '\\(' || signs.test(tex) || /\p{L}|^\d+(?:[.,]\d+)?$/u.test(tex));
}
