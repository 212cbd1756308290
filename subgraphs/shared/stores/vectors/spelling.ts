/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes stay within the arrays by construction; checks in these loops would cost as much as the work. */
/** Finds the word that a misspelt one most probably stands for. Pure. */

const lettersOnly = /^\p{L}+$/u;
/** Shorter words have too many neighbours for a guess. */
const lengthMin = 4;
const lengthForTwoEdits = 8;

/** Guesses words of one vocabulary. */
export interface Speller {
  /**
   * The nearest word within one edit, or two for long words; undefined when there is none. An edit adds, drops or changes a
   * letter or swaps two neighbours. Ties go to the commoner word.
   */
  nearest(term: string): string | undefined;
}

interface Word {
  term: string;
  count: number;
  letters: number;
}

/** `vocabulary`: term -> passages that hold it. */
export function createSpeller(vocabulary: ReadonlyMap<string, number>): Speller {
  const byLength = new Map<number, Word[]>();
  for (const [term, count] of vocabulary) {
    if (term.length < lengthMin || !lettersOnly.test(term)) continue;
    const same = byLength.get(term.length);
    const word = { term, count, letters: lettersOf(term) };
    if (same) same.push(word);
    else byLength.set(term.length, [word]);
  }
  return { nearest: (term) => nearest(term, byLength) };
}

function nearest(term: string, byLength: ReadonlyMap<number, readonly Word[]>): string | undefined {
  if (term.length < lengthMin || !lettersOnly.test(term)) return undefined;
  let editsMax = term.length >= lengthForTwoEdits ? 2 : 1;
  const letters = lettersOf(term);
  let best: { word: Word; edits: number } | undefined;
  // Same lengths first: the sooner a near one is found, the fewer are compared.
  for (const by of [0, -1, 1, -2, 2]) {
    if (Math.abs(by) > editsMax) break;
    for (const word of byLength.get(term.length + by) ?? []) {
      if (bitsOf(letters ^ word.letters) > 2 * editsMax) continue;
      const edits = editsBetween(term, word.term, editsMax);
      if (edits > editsMax || (best && edits === best.edits && !isCommoner(word, best.word))) continue;
      best = { word, edits };
      editsMax = edits;
    }
  }
  return best?.word.term;
}

/** Which letters a word has, a bit for each, some sharing one. An edit changes two of them at the most. */
function lettersOf(term: string): number {
  let letters = 0;
  for (let place = 0; place < term.length; place++) letters |= 1 << (term.charCodeAt(place) & 31);
  return letters;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let left = mask; left !== 0; left &= left - 1) bits++;
  return bits;
}

function isCommoner(one: { term: string; count: number }, other: { term: string; count: number }): boolean {
  return one.count > other.count || (one.count === other.count && one.term < other.term);
}

/** Rows of the table below, kept because a vocabulary of thousands is compared with one word. */
let [beforeLast, last, current] = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];

/** Edits that turn one word into the other, or `editsMax + 1` as soon as it is clear that they are more. */
export function editsBetween(one: string, other: string, editsMax: number): number {
  const tooMany = editsMax + 1;
  if (Math.abs(one.length - other.length) > editsMax) return tooMany;
  makeRoom(other.length + 2);
  for (let column = 0; column <= other.length; column++) last[column] = column;
  for (let row = 1; row <= one.length; row++) {
    // Farther from the diagonal than the edits allowed there is nothing to find.
    const from = Math.max(1, row - editsMax);
    const to = Math.min(other.length, row + editsMax);
    current[from - 1] = from === 1 ? row : tooMany;
    let least = current[from - 1]!;
    for (let column = from; column <= to; column++) {
      const letter = one.charCodeAt(row - 1);
      const otherLetter = other.charCodeAt(column - 1);
      let edits = last[column - 1]! + (letter === otherLetter ? 0 : 1);
      if (column < row + editsMax) edits = Math.min(edits, last[column]! + 1);
      edits = Math.min(edits, current[column - 1]! + 1);
      const isSwap = letter === other.charCodeAt(column - 2) && one.charCodeAt(row - 2) === otherLetter;
      if (isSwap) edits = Math.min(edits, beforeLast[column - 2]! + 1);
      current[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > editsMax) return tooMany;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[other.length]!, tooMany);
}

function makeRoom(columns: number): void {
  if (last.length >= columns) return;
  [beforeLast, last, current] = [new Int32Array(columns), new Int32Array(columns), new Int32Array(columns)];
}
