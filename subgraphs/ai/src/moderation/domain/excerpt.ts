/** The part of a text that somebody has to read to see what the concern is, and no more. */

/** A point within a word or a number ("3.5 km/s") ends no sentence. */
const sentence = /[^\n]+?(?:[.!?…।]+(?=\s|$)|(?=\n)|$)/gu;

interface Span {
  start: number;
  end: number;
  text: string;
}

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(sentence)].flatMap(({ 0: found, index }) => {
    const trimmed = found.trim();
    if (trimmed === '') return [];
    const start = index + found.indexOf(trimmed);
    return [{ start, end: start + trimmed.length, text: trimmed }];
  });
}

/**
 * From the first to the last of `concerning`, which stand in the text, with at most one sentence before and one after: letter
 * for letter, as it was written.
 */
export function excerptOf(text: string, concerning: readonly string[]): string {
  const all = sentencesOf(text);
  const others = concerning.map((one) => one.trim()).filter((one) => one !== '');
  const isConcerning = ({ text: one }: Span) =>
    others.some((other) => other.includes(one) || one.includes(other));
  const first = all.findIndex(isConcerning);
  // What leans on an earlier message may name sentences that stand in that one alone.
  if (first < 0) return text.trim();
  const last = all.findLastIndex(isConcerning);
  return text.slice(all[Math.max(0, first - 1)]?.start, all[Math.min(all.length - 1, last + 1)]?.end);
}
