/** Whether a sentence holds what was asked for: the kind of answer, of the thing that was asked about, and not only the question again. */
import { expectationMet } from './expectation-met.ts';
import type { ExpectedKind } from './expected.ts';
import { functionWords, lightWords } from './language/function-words.ts';
import type { Token } from './language/tokens.ts';
import type { Question, Term } from './question.ts';
import type { ReadPassage, ReadUnit } from './read-passage.ts';
import { meets, meetsWord } from './term-match.ts';

export interface Holding {
  fits: number;
  fitsNear: number;
  reasoned: number;
  reasonNear: number;
  bound: number;
  news: number;
}

const valued: ReadonlySet<ExpectedKind> = new Set(['count', 'measure', 'share', 'date']);
/** So many words of its own make a sentence news. */
const newsFull = 5;
/** A sentence beside the one that names the thing holds its answer nearly as well. */
const besideShare = 0.8;

export function holding(question: Question, read: ReadPassage, index: number): Holding {
  const own = read.units[index] as ReadUnit;
  const fits = fitOf(question, own);
  const isReason = question.expected.kind === 'cause';
  const beside = [read.units[index - 1], read.units[index + 1]].filter(
    (unit) => unit !== undefined && unit.unit.kind !== 'heading' && unit.unit.kind !== 'row',
  ) as ReadUnit[];
  return {
    fits: isReason ? 1 : fits,
    fitsNear: isReason ? 1 : Math.max(fits, ...beside.map((unit) => besideShare * fitOf(question, unit))),
    reasoned: isReason ? fits : 0,
    reasonNear: isReason ? Math.max(fits, ...beside.map((unit) => besideShare * fitOf(question, unit))) : 0,
    bound: valued.has(question.expected.kind) ? boundIn(question, own) : 1,
    news: Math.min(1, newWords(question, own.tokens) / newsFull),
  };
}

const fitOf = (question: Question, { text, tokens }: ReadUnit) =>
  expectationMet(question.expected, text, tokens, (token) => isAsked(question, token));

/** Whether the question says the word itself. */
function isAsked({ terms }: Question, token: Token): boolean {
  return terms.some((term) => term.forms.some((form) => token.forms.includes(form)));
}

function newWords(question: Question, tokens: readonly Token[]): number {
  const fresh = tokens.filter(
    (token) =>
      !functionWords.has(token.lower) && !lightWords.has(token.lower) && !meetsAny(question.terms, token),
  );
  return new Set(fresh.map(({ forms }) => forms[0])).size;
}
const meetsAny = (terms: readonly Term[], token: Token) =>
  terms.some((term) => meetsWord(term, token.forms) > 0);

/** The best share of the question's words, numbers and names apart, in a clause that holds a value of the kind asked for. */
function boundIn(question: Question, own: ReadUnit): number {
  const words = question.terms.filter(({ tier }) => tier === 'specific' || tier === 'plain');
  if (words.length === 0) return 1;
  const clauses = clausesOf(own);
  const shares = clauses.map((tokens) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) return 0;
    const text = own.text.slice(first.start, last.end + 1);
    const fits = expectationMet(question.expected, text, tokens, (token) => isAsked(question, token));
    if (fits <= 0) return 0;
    // Each cell of a row is one of its first.
    const subject = own.unit.kind === 'row' ? (clauses[0] ?? []) : [];
    const forms = new Set([...subject, ...tokens].flatMap((token) => token.forms));
    return (fits * words.filter((term) => meets(term, forms) > 0).length) / words.length;
  });
  return Math.max(0, ...shares);
}

function clausesOf({ text, tokens }: ReadUnit): Token[][] {
  const clauses: Token[][] = [];
  let open: Token[] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (before && cuts(text, before, token)) {
      clauses.push(open);
      open = [];
    }
    open.push(token);
  });
  return [...clauses, open];
}
const cuts = (text: string, before: Token, token: Token) =>
  /[;:,–—]/.test(text.slice(before.end, token.start)) ||
  /^(?:and|but|while|whereas|against|then)$/.test(token.lower);
