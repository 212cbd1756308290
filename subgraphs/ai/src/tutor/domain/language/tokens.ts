/** Words of a text with their places, brought to forms that can be compared. */
import { baseForms } from './irregular-forms.ts';
import { meaningGroups } from './meanings.ts';

/** Brings one lower-case word to its stem; given from outside, the same that the keyword index uses. */
export type Stem = (word: string) => string;

export interface Token {
  /** As written. */
  text: string;
  /** Character offsets in the text given. */
  start: number;
  end: number;
  lower: string;
  /** Stems of the word and of its base forms ("held": held, hold). */
  forms: readonly string[];
}

const wordPattern = /\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)?/gu;

/** The words of a text in order; hyphens part words, decimal points and thousands separators do not. */
export function toTokens(text: string, stem: Stem): Token[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const word = match[0].replace(/['’]s$/u, '');
    const lower = word.toLowerCase().replaceAll('’', "'");
    return {
      text: word,
      start: match.index,
      end: match.index + match[0].length,
      lower,
      forms: formsOf(lower, stem),
    };
  });
}

/** Stems under which a lower-case word is compared. */
export function formsOf(lower: string, stem: Stem): string[] {
  if (/^\d/.test(lower)) return [lower.replaceAll(',', '')];
  const own = stem(spelling(lower));
  const bases = [...(baseForms.get(lower) ?? []), ...plainDegrees(lower)].map((base) => stem(spelling(base)));
  return [...new Set([own, ...bases])];
}

/** "biggest" and "larger" are also "big" and "large"; only for words whose meanings are listed, so not for "forest". */
function plainDegrees(lower: string): string[] {
  const root = /^(\p{L}{3,})(?:est|er)s?$/u.exec(lower)?.[1];
  if (root === undefined) return [];
  const single = root.replace(/(\p{L})\1$/u, '$1');
  return [root, `${root}e`, single, root.replace(/i$/, 'y')]
    .filter((word) => meaningGroups.has(word))
    .slice(0, 1);
}

/** British and American spellings become one; only compared, never shown. */
function spelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/our(?=s?$|ed$|ing$|less$|ful$|ite$)/, 'or')
    .replace(/is(?=(e|es|ed|er|ers|ing|ation|ations)$)/, 'iz')
    .replace(/^sulph/, 'sulf')
    .replace(/^(?:an|orth)?aesth/, (start) => start.replace('ae', 'e'));
}

const numberWords = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    billion: 1e9,
    dozen: 12,
    half: 0.5,
    quarter: 0.25,
    twice: 2,
    thrice: 3,
    once: 1,
  }),
);
/** Whether a word is a number, in figures or in letters. */
export const isNumber = (lower: string) => /^\d/.test(lower) || numberWords.has(lower);
/** The number a word stands for, written as figures; undefined for other words. "1,100" and "1100" are one. */
export function toNumber(lower: string): string | undefined {
  if (/^\d/.test(lower)) return String(Number(lower.replaceAll(',', '')) || lower);
  const value = numberWords.get(lower);
  return value === undefined ? undefined : String(value);
}
