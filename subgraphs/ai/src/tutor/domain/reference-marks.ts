/** Marks such as `[2]` or `[1, 3]`, by which a model or a document names others, told from places of lists (`list[2]`). Pure. */

const bracketed = /\[\s*(\d[\d,\s]*)\]/g;
const wordMax = 60;
const wordBefore = new RegExp(`[\\p{L}\\p{N}_]{1,${wordMax}}$`, 'u');

/** Whether a text writes places of lists, as programs do: then a number in brackets right after a word is one. */
export const hasPlaces = (text: string): boolean =>
  /[\p{L}\p{N}_]\[(?:0|-1|[ijkn](?:\s?[+-]\s?\d)?)\]/u.test(text);

export interface MarkedText {
  /** The words without the marks. */
  words: string;
  /** What the marks name, from 1. */
  numbers: number[];
}

/**
 * Takes the marks out of a text that names passages. A bracket right after a word is a place where a passage that writes places
 * has that word with a bracket too, or where there is no passage of that number; so is one right after a place.
 */
export function takeMarks(text: string, passages: readonly string[]): MarkedText {
  const writing = passages.filter(hasPlaces);
  const isPlace = (word: string, named: readonly number[]) =>
    word !== '' &&
    (named.some((number) => number < 1 || number > passages.length) ||
      writing.some((passage) => hasBracketed(passage, word)));
  const numbers: number[] = [];
  let [words, taken, placeEnd] = ['', 0, -1];
  for (const match of text.matchAll(bracketed)) {
    const named = (match[1] ?? '')
      .split(/[,\s]+/)
      .flatMap((number) => (number === '' ? [] : [Number(number)]));
    const word = wordBefore.exec(text.slice(Math.max(0, match.index - wordMax), match.index))?.[0] ?? '';
    const end = match.index + match[0].length;
    if (match.index === placeEnd || isPlace(word, named)) {
      placeEnd = end;
      continue;
    }
    numbers.push(...named);
    words += text.slice(taken, match.index).trimEnd();
    taken = end;
  }
  return { words: words + text.slice(taken), numbers };
}

/** The word itself, not the end of a longer one. */
function hasBracketed(passage: string, word: string): boolean {
  for (let at = passage.indexOf(`${word}[`); at >= 0; at = passage.indexOf(`${word}[`, at + 1))
    if (!/[\p{L}\p{N}_]$/u.test(passage.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

/** The marks of a document's own taken out of a piece of it; `keepsPlaces`: it writes places of lists, which stay. */
export const withoutReferences = (raw: string, keepsPlaces: boolean): string =>
  raw.replace(keepsPlaces ? /(?<![\p{L}\p{N}_\]])\s?\[\^?\d{1,3}\]/gu : /\s?\[\^?\d{1,3}\]/g, '');
