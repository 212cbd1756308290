/** Where two wordings of the same passage differ. */

export interface ChangedWords {
  before: string;
  /** The stretch of whole words that the other wording has not; empty where it only has more. */
  changed: string;
  after: string;
}

/** Splits `text` by what `other` shares with it at its beginning and at its end. */
export function changedWords(text: string, other: string): ChangedWords {
  const [words, others] = [wordsOf(text), wordsOf(other)];
  const shorter = Math.min(words.length, others.length);
  let head = 0;
  while (head < shorter && words[head] === others[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && words.at(-1 - tail) === others.at(-1 - tail)) tail += 1;
  const end = words.length - tail;
  return {
    before: words.slice(0, head).join(''),
    changed: words.slice(head, end).join(''),
    after: words.slice(end).join(''),
  };
}

/** Words and the spaces between them. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+/gu) ?? [];
