/** Misspelt words of a question, set right by the words of the texts that were found for it. */
import { slipsBetween } from './slips.ts';
import { toExpected } from './expected.ts';
import { functionWords, lightWords } from './language/function-words.ts';
import { meaningGroups } from './language/meanings.ts';
import type { Question, Term } from './question.ts';
import type { ReadPassage } from './read-passage.ts';
import { meets } from './term-match.ts';

/** One letter may be wrong in a word of four, two in a word of eight; names of people and places are often much alike. */
const lengthMin = { plain: 4, entity: 6 };
const lengthForTwoEdits = 8;

/**
 * Words that none of the texts has as they are written stand for the ones they were probably meant to be: from then on the
 * terms have their forms, and the text, by which meaning is compared, has them as the texts write them.
 */
export function correctQuestion(asked: Question, reads: readonly ReadPassage[]): Question {
  const words = wordsOf(reads);
  const question = { ...asked, terms: asked.terms.map((term) => asName(term, words)) };
  const unknown = question.terms.filter((term) => isUnknown(term, reads));
  if (unknown.length === 0) return question;
  let { text } = question;
  const terms = question.terms.map((term) => {
    const meant = unknown.includes(term) ? meantBy(term, words) : undefined;
    if (meant === undefined) return term;
    text = text.replace(new RegExp(`(?<!\\p{L})${term.word}(?!\\p{L})`, 'iu'), meant);
    return asName({ ...term, forms: [...term.forms, ...(words.get(meant)?.forms ?? [])] }, words, meant);
  });
  // What is asked for may hang on such a word: "how high was the tol" asks for no length.
  return { ...question, text, terms, expected: toExpected(text) };
}

function isUnknown(term: Term, reads: readonly ReadPassage[]): boolean {
  const { word, tier } = term;
  if (!/^\p{L}+$/u.test(word) || word.length < (tier === 'entity' ? lengthMin.entity : lengthMin.plain))
    return false;
  // A word of everyday English is not misspelt, though no text has it.
  if (functionWords.has(word) || lightWords.has(word) || meaningGroups.has(word)) return false;
  return !reads.some(({ all }) => term.forms.some((form) => all.has(form)) || meets(term, all) === 0.75);
}

interface Written {
  forms: readonly string[];
  /** Written with a capital wherever it does not open a sentence, and so at least once. */
  isName: boolean;
}

/** Words of the texts in lower case. */
function wordsOf(reads: readonly ReadPassage[]): Map<string, Written> {
  const words = new Map<string, Written>();
  for (const { units } of reads)
    for (const { tokens, unit } of units)
      tokens.forEach(({ lower, forms, text }, i) => {
        const known = words.get(lower);
        const isPlain = /^\p{Ll}/u.test(text);
        const isWithin = i > 0 && unit.kind !== 'heading' && unit.kind !== 'row';
        if (!known) words.set(lower, { forms, isName: !isPlain && isWithin });
        else if (isPlain) words.set(lower, { forms, isName: false });
      });
  // "Survay" is near "survey", and no text need have more than "surveyed".
  for (const written of [...words.values()])
    for (const form of written.forms) if (!words.has(form)) words.set(form, written);
  return words;
}

/** People seldom write names with capitals when they ask. */
function asName(term: Term, words: ReadonlyMap<string, Written>, written = term.word): Term {
  const isName = term.tier === 'specific' && words.get(written)?.isName === true;
  return isName ? { ...term, tier: 'entity' } : term;
}

function meantBy({ word, tier }: Term, words: ReadonlyMap<string, unknown>): string | undefined {
  let editsMax = word.length >= lengthForTwoEdits && tier !== 'entity' ? 2 : 1;
  let best: string | undefined;
  for (const other of words.keys()) {
    if (other.length < lengthMin.plain - 1 || Math.abs(other.length - word.length) > editsMax) continue;
    if (other[0] !== word[0]) continue;
    const edits = slipsBetween(word, other, editsMax);
    if (edits > editsMax || (best !== undefined && edits === editsMax)) continue;
    best = other;
    editsMax = edits;
  }
  return best;
}
