/** Finds the word that a misspelt one most probably stands for. Pure. */

const lettersOnly = /^\p{L}+$/u;
/** Shorter words have too many neighbours for a guess. */
const lengthMin = 4;
const lengthForTwoEdits = 8;

/**
 * The nearest of `vocabulary` (term -> passages that hold it) within one edit, or two for long words; undefined when there
 * is none. An edit adds, drops or changes a letter or swaps two neighbours. Ties go to the commoner word.
 */
export function nearestTerm(term: string, vocabulary: ReadonlyMap<string, number>): string | undefined {
  if (term.length < lengthMin || !lettersOnly.test(term)) return undefined;
  let editsMax = term.length >= lengthForTwoEdits ? 2 : 1;
  let best: { term: string; edits: number; count: number } | undefined;
  for (const [candidate, count] of vocabulary) {
    if (Math.abs(candidate.length - term.length) > editsMax || candidate.length < lengthMin) continue;
    const edits = editsBetween(term, candidate, editsMax);
    if (edits > editsMax || !lettersOnly.test(candidate)) continue;
    if (best && edits === best.edits && !isCommoner({ term: candidate, count }, best)) continue;
    best = { term: candidate, edits, count };
    editsMax = edits;
  }
  return best?.term;
}

function isCommoner(one: { term: string; count: number }, other: { term: string; count: number }): boolean {
  return one.count > other.count || (one.count === other.count && one.term < other.term);
}

/** Edits that turn one word into the other, or `editsMax + 1` as soon as it is clear that they are more. */
export function editsBetween(one: string, other: string, editsMax: number): number {
  const tooMany = editsMax + 1;
  if (Math.abs(one.length - other.length) > editsMax) return tooMany;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let edits = Math.min(last[column - 1]! + (isSame ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) edits = Math.min(edits, beforeLast[column - 2]! + 1);
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > editsMax) return tooMany;
    [beforeLast, last] = [last, current];
  }
  return Math.min(last[other.length]!, tooMany);
}
