/** Whether words stand in a text, and what of an answer is a claim. Pure. */

/** Case, marks of Markdown and the kind of blanks and dashes do not matter. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[*_`#|]/g, ' ')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\[\d+\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Whether the words stand in the text, at the ends of words. */
export function says(text: string, words: string): boolean {
  const [whole, part] = [` ${plain(text)} `, plain(words)];
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const [before = ' ', after = ' '] = [whole[at - 1], whole[at + part.length]];
    if (!isPartOfWord(before) && !isPartOfWord(after)) return true;
  }
  return false;
}
const isPartOfWord = (character: string) => /[\p{L}\p{N}]/u.test(character);

/** Share of the words of `part` that stand in `whole` in the same order, from the first to the last of a stretch as long. */
export function isPartOf(part: string, whole: string): boolean {
  return plain(whole).includes(plain(part));
}

/** Sentences of an answer that say something of the matter, each with the numbers that it cites. */
export function claimsOf(answer: string): { text: string; cited: number[] }[] {
  // A citation stands after the full stop or before it; both belong to the sentence before.
  const marked = answer.replaceAll(/([.!?])\s*((?:\[\d+\]\s*)+)/g, ' $2$1 ');
  return marked
    .split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}"“(\-*])|\n+/u)
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text) && !isAside(text))
    .map((text) => ({ text, cited: [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)) }));
}
/** What the tutor says of itself, and openings of lists. */
const isAside = (text: string) =>
  /^(?:the language model|the answer was interrupted|your material says)\b/i.test(text) || /:$/.test(text);
