/** Marks such as `[2]` or `[1, 3]`, by which a model names passages. Pure. */

const bracketed = /(?<word>[\p{L}\p{N}_]*)(?<mark>\s*\[(?<numbers>\d[\d,\s]*)\])/gu;

export interface MarkedText {
  /** The words without the marks. */
  words: string;
  /** The passages named, from 1. */
  numbers: number[];
}

/**
 * Takes the marks out of a text. A bracket that follows a word without a space is a place in a list (`list[2]`) where the passages
 * write that word with a bracket too, or where there is no passage of that number.
 */
export function takeMarks(text: string, passages: readonly string[]): MarkedText {
  const numbers: number[] = [];
  const words = text.replace(bracketed, (whole, word: string, mark: string, written: string) => {
    const named = written
      .split(',')
      .map(Number)
      .filter((number) => Number.isInteger(number));
    const isGlued = word !== '' && mark.startsWith('[');
    const isInPassages = passages.some((passage) => passage.includes(`${word}[`));
    if (isGlued && (isInPassages || named.some((number) => number < 1 || number > passages.length)))
      return whole;
    numbers.push(...named);
    return word;
  });
  return { words, numbers };
}
