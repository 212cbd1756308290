/** Sentences as lists of words, each as it was meant: leet, spaced, stretched, split and misspelt words are put right. */
import type { KnownWords } from './known-words.ts';
import { toPlainLetters } from './plain-letters.ts';
import { shorthand } from './shorthand.ts';

/** Between two sentences. A full stop inside a word ("yo.ur") ends none. */
const sentenceEnd = /(?<=[.!?…।])\s+|\n+|;\s+/u;
const chunkOf = /\S+/gu;
const leet: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'il', '3': 'e', '4': 'a', '5': 's', '6': 'g', '7': 't', '8': 'b', '9': 'g' },
  ...{ $: 's', '@': 'a', '!': 'i', '|': 'il', '+': 't', '€': 'e', '£': 'l', '(': 'c' },
};
const leetSigns = /[0-9$@!|+€£(]/;
/** Distances and speeds: a "kms" by itself, or after a "2" that may mean "to", is none. */
const kilometres =
  /(?<=(?:\d[\d.,]+|(?<![\d.,])[135-9])\s*)kms?\b(?:\s*\/\s*(?:s|h|sec|hr?)\b)?|\bkms?\s*\/\s*(?:s|h|sec|hr?)\b|(?<=\bhow many )kms\b|\bkms(?=\s+(?:thick|long|deep|wide|high|tall|away|across|apart|per|an? (?:hour|second|day)|from here)\b)/giu;
const spacedMin = 3;
const gluedMin = 9;
/** Letters a word, on the average, of words that are taken apart. */
const gluedShortest = 3.4;

/** A sentence as it stands in the text, and its words. */
export interface ReadSentence {
  text: string;
  words: string[];
  /** How many words were not written plainly. */
  disguised: number;
}

export function readSentences(text: string, known: KnownWords): ReadSentence[] {
  return text.split(sentenceEnd).flatMap((sentence) => {
    const read = readWords(sentence, known);
    return read.words.length > 0 ? [{ text: sentence.trim(), ...read }] : [];
  });
}

interface Piece {
  letters: string;
  /** Whether white space stands before it. */
  isApart: boolean;
}

export function readWords(sentence: string, known: KnownWords): Pick<ReadSentence, 'words' | 'disguised'> {
  let disguised = 0;
  const pieces: Piece[] = [];
  for (const [chunk] of toPlainLetters(sentence).replaceAll(kilometres, ' kilometres ').matchAll(chunkOf)) {
    const decoded = decodeLeet(chunk, known);
    if (decoded !== chunk) disguised += 1;
    const parts = decoded.split(/[^\p{L}\p{M}\p{N}']+/u).filter((part) => part !== '' && part !== "'");
    parts.forEach((letters, index) => pieces.push({ letters, isApart: index === 0 }));
  }
  const joined = joinPieces(pieces, known);
  disguised += joined.count;
  const words = joined.words.flatMap((word) => {
    const meant = correct(word, known);
    if (meant !== word) disguised += 1;
    return shorthand.get(meant) ?? splitGlued(meant, known) ?? [meant.replaceAll("'", '')];
  });
  return { words, disguised };
}

/** "b0mb", "$ch00l", "su*cide": what is known once signs are read as letters; else the chunk as it is. */
function decodeLeet(chunk: string, known: KnownWords): string {
  const [, lead = '', core = '', tail = ''] = /^(["'([{<]*)(.*?)([.,:;?!"')\]}>…]*)$/u.exec(chunk) ?? [];
  if (!/[a-z]/.test(core)) return chunk;
  if (/^[a-z]+\*+[a-z*]*$/.test(core)) {
    const fitting = core.length > 3 ? known.fitting(core) : undefined;
    return fitting ? `${lead}${fitting}${tail}` : chunk;
  }
  if (!leetSigns.test(core)) return chunk;
  const parts = core.split(/([-./_,])/);
  const read = parts.map((part) => decodePart(part, known));
  return read.some((part, index) => part !== parts[index]) ? `${lead}${read.join('')}${tail}` : chunk;
}

function decodePart(part: string, known: KnownWords): string {
  if (!leetSigns.test(part) || !/[a-z]/.test(part) || part.length > 24) return part;
  const readings = [...part].reduce<string[]>(
    (begun, sign) =>
      begun.length > 16
        ? begun.map((before) => before + (leet[sign]?.[0] ?? sign))
        : begun.flatMap((before) => [...(leet[sign] ?? sign)].map((letter) => before + letter)),
    [''],
  );
  const isWord = (word: string) =>
    (word.length > 2 || /^[a-z]+\d$/.test(part)) && known.has(squeeze(word, known));
  const found =
    readings.find(isWord) ?? readings.find((word) => known.segment(word) !== undefined && word.length > 6);
  if (found !== undefined) return found;
  const slip = readings.find((word) => known.nearest(word) !== undefined);
  return slip ?? part;
}

/** Letters that stand alone in a row are one word or several; halves that mean nothing alone are one word. */
function joinPieces(pieces: readonly Piece[], known: KnownWords): { words: string[]; count: number } {
  const words: string[] = [];
  let count = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    let end = at;
    while (
      pieces[end] &&
      [...(pieces[end]?.letters ?? '')].length === 1 &&
      /\p{L}/u.test(pieces[end]?.letters ?? '')
    )
      end += 1;
    const spelt = end - at >= spacedMin ? readSpelt(pieces.slice(at, end), known) : undefined;
    if (spelt) {
      words.push(...spelt);
      count += 1;
      at = end - 1;
      continue;
    }
    const split = readSplit(pieces, at, known);
    words.push(split?.word ?? pieces[at]?.letters ?? '');
    if (split) {
      count += 1;
      at += split.length - 1;
    }
  }
  return { words, count };
}

function readSpelt(run: readonly Piece[], known: KnownWords): string[] | undefined {
  const joined = run.map(({ letters }) => letters).join('');
  const words = known.segment(joined) ?? (known.nearest(joined) ? [joined] : undefined);
  return words?.some(({ length }) => length > 2) ? words : undefined;
}

function readSplit(
  pieces: readonly Piece[],
  at: number,
  known: KnownWords,
): { word: string; length: number } | undefined {
  for (const length of [4, 3, 2]) {
    const run = pieces.slice(at, at + length);
    if (run.length < length) continue;
    const joined = run.map(({ letters }) => letters).join('');
    const isGlued = run.slice(1).every(({ isApart }) => !isApart);
    const areHalves = run.some(({ letters }) => !known.has(letters) || letters.length === 1);
    const min = isGlued ? 3 : 5;
    if (joined.length >= min && areHalves && /^[a-z]+$/.test(joined) && known.has(joined))
      return { word: joined, length };
  }
  return undefined;
}

function correct(word: string, known: KnownWords): string {
  const bare = word.replaceAll("'", '');
  if (shorthand.has(word) || known.isFine(bare)) return word;
  const squeezed = squeeze(bare, known);
  if (squeezed !== bare && known.has(squeezed)) return squeezed;
  return known.nearest(squeezed) ?? word;
}

/** "killmyself": the words of it, where they are not many and short. */
function splitGlued(word: string, known: KnownWords): string[] | undefined {
  if (word.length < gluedMin || known.isFine(word) || !/^[a-z]+$/.test(word)) return undefined;
  const words = known.segment(word);
  return words && word.length / words.length >= gluedShortest ? words : undefined;
}

/** "kiiill" as it is known: with two of a letter, or one. */
function squeeze(word: string, known: KnownWords): string {
  if (known.has(word)) return word;
  const two = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  if (known.has(two)) return two;
  const one = word.replace(/(\p{L})\1{2,}/gu, '$1');
  if (known.has(one)) return one;
  const single = word.replace(/(\p{L})\1+/gu, '$1');
  return known.has(single) && two !== word ? single : two;
}
