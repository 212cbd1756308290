/** The part of a text that somebody has to read to see what the concern is, and no more. */

const sentence = /[^.!?…।\n]+(?:[.!?…।]+|\n|$)/gu;

/** From the first to the last of `concerning`, which stand in the text, with at most one sentence before and one after. */
export function excerptOf(text: string, concerning: readonly string[]): string {
  const all = (text.match(sentence) ?? [text]).map((one) => one.trim()).filter((one) => one !== '');
  const isConcerning = (one: string) =>
    concerning.some((other) => other.includes(one) || one.includes(other.trim()));
  const first = all.findIndex(isConcerning);
  if (first < 0) return concerning.join(' ').trim() || text.trim();
  const last = all.findLastIndex(isConcerning);
  return all.slice(Math.max(0, first - 1), last + 2).join(' ');
}
