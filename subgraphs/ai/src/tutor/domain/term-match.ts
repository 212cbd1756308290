/** Whether words meet a word of the question: as the same word, a relative, or a slip of the pen. */
import type { Term } from './question.ts';

/** How far a set of words meets a term: 1 as the same word, less as a relative or a slip of the pen, 0 not at all. */
export function meets(term: Term, forms: ReadonlySet<string>): number {
  if (term.forms.some((form) => forms.has(form))) return 1;
  if (term.tier !== 'entity') for (const related of term.related) if (forms.has(related)) return 0.8;
  for (const form of forms) if (sharesRoot(term.forms[0] ?? '', form)) return 0.75;
  return slipOf(term, forms) === undefined ? 0 : 0.85;
}

/**
 * The term with the word it most probably stands for, where none of the texts has it as it is written: from then on that is
 * the same word, as it is in the search that found the texts.
 */
export function corrected(term: Term, forms: ReadonlySet<string>): Term {
  if (term.tier === 'entity' || meets(term, forms) > 0.85) return term;
  const meant = slipOf(term, forms);
  return meant === undefined ? term : { ...term, forms: [...term.forms, meant] };
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
function slipOf(term: Term, forms: ReadonlySet<string>): string | undefined {
  const word = term.forms[0] ?? '';
  if (word.length < 5 || /\d/.test(word)) return undefined;
  for (const form of forms) {
    if (Math.abs(form.length - word.length) > 1 || form[0] !== word[0]) continue;
    if (form.length >= 5 && word === `${form}e` && /[aou]e$/.test(word)) return form;
    if (form.at(-1) === word.at(-1) && isOneSlip(word, form)) return form;
  }
  return undefined;
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
