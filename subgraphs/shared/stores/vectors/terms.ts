/**
 * Text as search sees it: words of any script, in one spelling, reduced to their stems. The same for what is indexed and
 * for what is asked. Pure, apart from a memory of stems.
 */
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';

/** Numbers with their separators, or letters with marks, digits and inner apostrophes. */
const words = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:'[\p{L}][\p{L}\p{M}]*)*/gu;
/** The same for text that is plain ASCII, which most is; several times as quick. */
const asciiWords = /\d+(?:[.,]\d+)+|[a-z0-9]+(?:'[a-z]+)*/g;
/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const accentsOnLatin = /(\p{Script=Latin})\p{M}+/gu;
const notAscii = /[^\0-\x7f]/;
const englishWord = /^[a-z]+$/;
const wordLengthMax = 64;

/** Words that say nothing about what a text is about; the list lacks the shortest of all. */
const stopWords = new Set([...stopwords, 'a']);

const stemsKeptMax = 100_000;
const stems = new Map<string, string>();

/** The terms of a text in their order, repeated as often as they occur; without stop words. */
export function toTerms(text: string): string[] {
  const terms: string[] = [];
  const plain = normalise(text);
  for (const match of plain.match(notAscii.test(plain) ? words : asciiWords) ?? []) {
    if (stopWords.has(match)) continue;
    const word = plainWord(match);
    if (stopWords.has(word)) continue;
    if (notAscii.test(word) && unspaced.test(word)) terms.push(...toPairs(word));
    else if (word) terms.push(toTerm(word.slice(0, wordLengthMax)));
  }
  return terms;
}

function normalise(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  if (!notAscii.test(lower)) return lower;
  const plain = lower.replaceAll(/[’‘ʼ＇]/g, "'");
  return plain.normalize('NFD').replaceAll(accentsOnLatin, '$1').normalize('NFC');
}

function plainWord(word: string): string {
  if (word.includes("'")) return word.replace(/'s$/, '').replaceAll("'", '');
  return word.includes(',') ? word.replaceAll(/,(?=\d{3}(?!\d))/g, '') : word;
}

/** Neighbouring characters, which stand for words well enough where words are not marked. */
function toPairs(word: string): string[] {
  const characters = [...word];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** Stemming is the slow part, and texts repeat their words. */
function toTerm(word: string): string {
  if (!englishWord.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  if (stems.size >= stemsKeptMax) stems.clear();
  stems.set(word, stem);
  return stem;
}
