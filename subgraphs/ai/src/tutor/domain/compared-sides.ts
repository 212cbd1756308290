/** Which of the compared things a sentence is about. Pure. */
import type { Comparison } from './comparison.ts';
import { toTokens, type Stem } from './language/tokens.ts';
import { correctQuestion } from './correct-question.ts';
import { analyseQuestion, type Term } from './question.ts';
import type { ReadPassage, ReadUnit } from './read-passage.ts';
import { sameBlock } from './stretch.ts';
import { meets, meetsWord } from './term-match.ts';

/** So far back a sentence without a name of its own goes on with the one before. */
const backMax = 4;
const metEnough = 0.75;
/** "The Bank of the Quay" is one name. */
const nameGapMax = 3;

export interface Sides {
  /** Whether a sentence or heading names each of them. */
  isSpokenOf: readonly boolean[];
  /** Of each, whether no passage has its words: only then may it be said that the material says nothing about it. */
  isSilentOn: readonly boolean[];
  /** Those that the unit itself names. */
  named(read: ReadPassage, index: number): ReadonlySet<number>;
  /** Whether words name all of those that the material speaks of. */
  areIn(text: string): boolean;
  /** Those that it is about: as named, or as the sentences before it or the heading above are. */
  about(read: ReadPassage, index: number): ReadonlySet<number>;
  /** Whether a unit has a name with its light words: "the transit method", not only "a transit". */
  isWhole(unit: ReadUnit, side: number): boolean;
  /** Where in a unit's tokens the name of one begins and ends, from 0; undefined where it does not have it. */
  placeIn(unit: ReadUnit, side: number): { first: number; last: number } | undefined;
}

/** Undefined where the words of one thing are all words of another. */
export function sidesOf(
  comparison: Comparison,
  reads: readonly ReadPassage[],
  stem: Stem,
): Sides | undefined {
  const { terms, fulls, kinds } = termsOf(comparison, reads, stem);
  if (terms.some((own, i) => own.length === 0 || terms.some((other, j) => j !== i && isWithin(own, other))))
    return undefined;
  const tests = terms.map((own, i) => testOf({ terms: own, kind: kinds[i] ?? [] }, fulls, reads));
  const wordsOf = (read: ReadPassage, forms: ReadonlySet<string>) =>
    new Set(tests.flatMap(({ speaks }, side) => (speaks(forms, read) ? [side] : [])));
  const named = (read: ReadPassage, index: number) => wordsOf(read, read.units[index]?.forms ?? new Set());
  return {
    isSpokenOf: tests.map(({ isAnywhere }) => isAnywhere),
    isSilentOn: tests.map(({ isScattered }) => !isScattered),
    named,
    areIn: (text) => {
      const words = toTokens(text, stem);
      return tests.every(({ isAnywhere, isWord }) => !isAnywhere || words.some(({ forms }) => isWord(forms)));
    },
    about: (read, index) => {
      for (let at = index; at >= 0 && index - at <= backMax && sameBlock(read, index, at); at--) {
        const found = named(read, at);
        if (found.size > 0) return found;
      }
      const heading = read.units.slice(0, index).findLast(({ unit }) => unit.kind === 'heading');
      return wordsOf(read, heading?.forms ?? read.above);
    },
    isWhole: ({ forms }, side) => {
      const whole = fulls[side] ?? [];
      return whole.length > (terms[side]?.length ?? 0) && whole.every((term) => meets(term, forms) === 1);
    },
    placeIn: ({ tokens }, side) => {
      const places = tokens.flatMap(({ forms }, at) => (tests[side]?.isWord(forms) ? [at] : []));
      const [first] = places;
      if (first === undefined) return undefined;
      return { first, last: places.reduce((last, at) => (at - last <= nameGapMax ? at : last), first) };
    },
  };
}

/** Of each thing the words that name it, those with what it shares with the others, and what the others only say it is. */
function termsOf(comparison: Comparison, reads: readonly ReadPassage[], stem: Stem) {
  // As the words were meant that were misspelt.
  const readTerms = (text: string) => correctQuestion(analyseQuestion(text, stem), [...reads]).terms;
  const fulls = comparison.sides.map(({ full }) => readTerms(full));
  const all = comparison.sides.map(({ name }) => readTerms(name));
  const heavy = all.map((own) => own.filter(({ tier }) => tier !== 'light'));
  // "The old mount and the new mount", "the first and the second response": a light word tells them apart.
  const terms = heavy.map((own, i) => {
    const others = heavy.filter((_, j) => j !== i);
    const isTold =
      own.some(({ word }) => /\p{L}{2}/u.test(word)) && !others.some((one) => isWithin(own, one));
    return isTold ? own : (fulls[i] ?? own);
  });
  const kinds = fulls.map((full, i) =>
    full.filter((term) => !(all[i] ?? []).some((one) => isSame(one, term))),
  );
  return { terms, fulls, kinds };
}

const isSame = (a: Term, b: Term) => a.forms.some((form) => b.forms.includes(form));
const isWithin = (own: readonly Term[], other: readonly Term[]) =>
  own.every((term) => other.some((one) => isSame(term, one)));

interface Named {
  /** Words of its name. */
  terms: readonly Term[];
  /** What it is by the name of another: "meringue" of "French and Italian meringue". */
  kind: readonly Term[];
}

/**
 * Whether words name a thing. "It is called longitudinal" may name a wave, if nothing else does: what all of the things are is
 * then enough to stand in a heading above.
 */
function testOf({ terms, kind }: Named, fulls: readonly Term[][], reads: readonly ReadPassage[]) {
  const all = new Set(reads.flatMap((read) => [...read.all]));
  // Where the material has the very word, another that is only like it is not meant.
  const isExact = ({ forms }: Term) => forms.some((form) => all.has(form));
  const isMet = (term: Term, forms: ReadonlySet<string>) =>
    meets(term, forms) >= (isExact(term) ? 1 : metEnough);
  const own = terms.filter((term) => !fulls.every((full) => full.some((one) => isSame(term, one))));
  const shared = terms.filter((term) => !own.includes(term));
  const isOfKind = (read: ReadPassage) => kind.every((term) => isMet(term, read.all));
  const strictly = (forms: ReadonlySet<string>, read: ReadPassage) =>
    isOfKind(read) && terms.every((term) => isMet(term, forms));
  const loosely = (forms: ReadonlySet<string>, read: ReadPassage) =>
    own.length > 0 &&
    isOfKind(read) &&
    own.every((term) => isMet(term, forms)) &&
    shared.every((term) => isMet(term, headingsOf(read)));
  const isAnywhereBy = (speaks: typeof loosely) =>
    reads.some((read) => speaks(read.above, read) || read.units.some(({ forms }) => speaks(forms, read)));
  const isStrict = isAnywhereBy(strictly);
  return {
    speaks: isStrict ? strictly : loosely,
    isAnywhere: isStrict || isAnywhereBy(loosely),
    isScattered:
      isStrict || reads.some((read) => isOfKind(read) && terms.every((term) => isMet(term, read.all))),
    isWord: (forms: readonly string[]) =>
      (own.length > 0 ? own : terms).some(
        (term) => meetsWord(term, forms) >= (isExact(term) ? 1 : metEnough),
      ),
  };
}

const headingsOf = ({ above, units }: ReadPassage): ReadonlySet<string> =>
  new Set([...above, ...units.flatMap(({ unit, forms }) => (unit.kind === 'heading' ? [...forms] : []))]);
