/** The words of a passage around what was looked for. Pure. */

export interface ExcerptPiece {
  text: string;
  /** It is one of the words looked for, or another form of one. */
  isMarked: boolean;
}
/** Where something begins and ends, in UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

const lengthMax = 260;
/** Of these letters, what comes before the first word looked for. */
const leadMax = 60;

interface Word extends Stretch {
  folded: string;
}

/** Without case and accents; marks of scripts that write vowels with them stay. */
const fold = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    ...{ start: index, end: index + word.length },
    folded: fold(word),
  }));

/** Forms of a word share their beginning; endings have at most three letters. */
const stemMin = 4;
const endingMax = 3;

function isFormOf(word: string, asked: string): boolean {
  if (word === asked) return true;
  let shared = 0;
  while (shared < word.length && word[shared] === asked[shared]) shared += 1;
  return shared >= stemMin && Math.max(word.length, asked.length) - shared <= endingMax;
}

/** Words of one or two letters are looked for only where there are no others. */
function askedWords(query: string): string[] {
  const all = [...new Set(wordsIn(query).map(({ folded }) => folded))];
  const long = all.filter((word) => word.length > 2);
  return long.length > 0 ? long : all;
}

/** The words of a text that were looked for, each with which of them it is. */
function findWords(text: string, query: string): (Stretch & { of: number })[] {
  const asked = askedWords(query);
  return wordsIn(text).flatMap(({ folded, ...place }) => {
    const of = asked.findIndex((one) => isFormOf(folded, one));
    return of < 0 ? [] : [{ ...place, of }];
  });
}

/** The stretch of whole words in which most of the words looked for stand; the beginning where none does. */
export function excerptOf(text: string, query: string): Stretch {
  const found = findWords(text, query);
  let best = { kinds: 0, from: 0 };
  for (const { start: from } of found) {
    const within = found.filter(({ start, end }) => start >= from && end <= from + lengthMax - leadMax);
    const kinds = new Set(within.map(({ of }) => of)).size;
    if (kinds > best.kinds) best = { kinds, from };
  }
  const from = Math.max(0, best.from - leadMax);
  const words = wordsIn(text);
  const start = from === 0 ? 0 : (words.find((word) => word.start >= from)?.start ?? 0);
  if (text.length - start <= lengthMax) return { start, end: text.length };
  const last = words.findLast(({ end }) => end > start && end <= start + lengthMax);
  return { start, end: last?.end ?? start + lengthMax };
}

/** The text, letter for letter, in pieces: those that were looked for are marked. */
export function markWords(text: string, query: string): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let at = 0;
  const add = (until: number, isMarked: boolean) => {
    if (until > at) pieces.push({ text: text.slice(at, until), isMarked });
    at = until;
  };
  for (const { start, end } of findWords(text, query)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}
