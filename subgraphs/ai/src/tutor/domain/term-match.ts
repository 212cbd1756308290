/** Whether words meet a word of the question: as the same word, a relative, or a slip of the pen. */
import type { Term } from './question.ts';

/** How far a set of words meets a term: 1 as the same word, less as a relative or a slip of the pen, 0 not at all. */
export function meets(term: Term, forms: ReadonlySet<string>): number {
  if (term.forms.some((form) => forms.has(form))) return 1;
  let best = 0;
  const learnt = learntByTerm.get(term);
  if (learnt) {
    for (const [form, met] of learnt) if (met > best && forms.has(form)) best = met;
  } else for (const form of forms) best = Math.max(best, meetsForm(term, form));
  return best;
}

/** The same of one word, by its stems. */
export function meetsWord(term: Term, forms: readonly string[]): number {
  if (term.forms.some((form) => forms.includes(form))) return 1;
  const learnt = learntByTerm.get(term);
  return Math.max(0, ...forms.map((form) => (learnt ? (learnt.get(form) ?? 0) : meetsForm(term, form))));
}

/**
 * Holds the terms against all words that they will be met in, so that it is done once and not for each sentence. Until it is
 * called again, `meets` knows no other words for these terms than these and their own.
 */
export function learnWords(terms: readonly Term[], words: ReadonlySet<string>): void {
  for (const term of terms) {
    const learnt = new Map<string, number>();
    for (const form of words) {
      const met = meetsForm(term, form);
      if (met > 0) learnt.set(form, met);
    }
    learntByTerm.set(term, learnt);
  }
}
const learntByTerm = new WeakMap<Term, ReadonlyMap<string, number>>();

function meetsForm(term: Term, form: string): number {
  if (term.tier !== 'entity' && term.related.has(form)) return 0.8;
  if (sharesRoot(term.forms[0] ?? '', form)) return 0.75;
  return isSlip(term.forms[0] ?? '', form) ? 0.85 : 0;
}

/** Words built on one root: "evaporate" and "evaporation" part ways late, "volt" and "voltage" by an ending only. */
function sharesRoot(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  const longest = Math.max(a.length, b.length);
  return (
    (shared >= 6 && shared >= 0.75 * longest) ||
    (shared >= 4 && shared === Math.min(a.length, b.length) && longest - shared <= 2)
  );
}

/** One letter wrong, missing, doubled or swapped, in a word of five letters or more whose start and end stand; or a last vowel too much. */
function isSlip(word: string, form: string): boolean {
  if (word.length < 5 || /\d/.test(word)) return false;
  if (Math.abs(form.length - word.length) > 1 || form[0] !== word[0]) return false;
  if (form.length >= 5 && word === `${form}e` && /[aou]e$/.test(word)) return true;
  return form.at(-1) === word.at(-1) && isOneSlip(word, form);
}
function isOneSlip(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length === b.length)
    return a.slice(i + 1) === b.slice(i + 1)
      ? i < a.length - 3
      : a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
}
