/**
 * How far a sentence meets a question in other words: by the likeness of single words, known without a model. A name or number
 * is met by itself only. Measured here, weighed in weights.ts.
 */
import { functionWords, lightWords } from './language/function-words.ts';
import { cosineOfMeans, likenessOf as likenessOfWords, meanWord } from './language/word-likeness.ts';
import type { Token } from './language/tokens.ts';
import type { WordVectors } from '../../retrieval/ports.ts';
import type { Question, Term } from './question.ts';
import type { ReadPassage, ReadUnit } from './read-passage.ts';
import { meets } from './term-match.ts';

/** Numbers from 0 to 1, of one sentence; all 0 where no vectors are at hand. */
export interface Likeness {
  /** Weighted share of the question's words met in the sentence, an alike word counting as much as it is alike. */
  alike: number;
  /** The same, words beside the sentence and above it included at a discount. */
  alikeNear: number;
  /** How little the question's least met word of weight is met, in the sentence or near it. Lower is better. */
  alienMost: number;
  /** The same of all its words of weight on average. Lower is better. */
  alien: number;
  /** Cosine of the mean word of the question and of the sentence. */
  gist: number;
  /** Where "which metal" or "what colour" is asked: how little the sentence has a word of that sort. Lower is better. */
  untyped: number;
}
export const noLikeness: Likeness = { alike: 0, alikeNear: 0, alienMost: 0, alien: 0, gist: 0, untyped: 0 };

const nearShare = 0.75;

type Forms = ReadonlySet<string>;
export interface Comparison {
  question: Question;
  weights: readonly number[];
  vectors: WordVectors;
  /** Of each of the question's words: the forms that are alike, and how much. */
  known: readonly ReadonlyMap<string, number>[];
  gist: Float32Array | undefined;
  sort: string | undefined;
}

/** What is the same for all sentences of these passages. */
export function compareWith(
  question: Question,
  weights: readonly number[],
  reads: readonly ReadPassage[],
  vectors: WordVectors,
): Comparison {
  const words = new Set(reads.flatMap(({ all }) => [...all]));
  const known = question.terms.map((term) => alikeForms(term, words, vectors));
  const core = question.terms.filter(({ tier }) => tier !== 'light').map(({ forms }) => forms[0] ?? '');
  return {
    question,
    weights,
    vectors,
    known,
    gist: gistOf(core, vectors),
    sort: sortAskedFor(question, vectors),
  };
}

export function likenessOf(
  { question, weights, vectors, known, gist, sort }: Comparison,
  read: ReadPassage,
  index: number,
): Likeness {
  const own = read.units[index] as ReadUnit;
  const near = nearForms(read, index);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const met = question.terms.map((term, i) => {
    const here = metBy(term, known[i], own.forms);
    const best = Math.max(here, nearShare * metBy(term, known[i], near));
    return { here, best, weight: (weights[i] ?? 0) / total, isCore: term.tier !== 'light' };
  });
  const core = met.filter(({ isCore }) => isCore);
  const content = contentForms(own.tokens);
  const mean = gistOf(content, vectors);
  return {
    alike: met.reduce((sum, { here, weight }) => sum + weight * here, 0),
    alikeNear: met.reduce((sum, { best, weight }) => sum + weight * best, 0),
    alienMost: core.length === 0 ? 0 : Math.max(...core.map(({ best }) => 1 - best)),
    alien: core.length === 0 ? 0 : core.reduce((sum, { best }) => sum + 1 - best, 0) / core.length,
    gist: Math.max(0, cosineOfMeans(gist, mean)),
    untyped: sort === undefined ? 0 : 1 - ofSort(sort, question, content, vectors),
  };
}

function metBy(term: Term, known: ReadonlyMap<string, number> | undefined, forms: Forms): number {
  let best = meets(term, forms);
  if (best < 1 && known) for (const [form, how] of known) if (how > best && forms.has(form)) best = how;
  return best;
}

function alikeForms(term: Term, words: Forms, vectors: WordVectors): Map<string, number> {
  const alike = new Map<string, number>();
  if (term.tier === 'entity') return alike;
  for (const form of words) {
    const how = Math.max(...term.forms.map((own) => likenessOfWords(vectors.likeness(own, form) ?? 0)));
    if (how > 0) alike.set(form, how);
  }
  return alike;
}

/** Forms of the sentences beside and of the headings above. */
function nearForms(read: ReadPassage, index: number): Forms {
  const beside = [read.units[index - 1], read.units[index + 1]].flatMap((unit) => [...(unit?.forms ?? [])]);
  return new Set([...read.above, ...beside]);
}

const contentForms = (tokens: readonly Token[]): string[] =>
  tokens
    .filter(({ lower }) => !functionWords.has(lower) && !lightWords.has(lower))
    .map(({ forms }) => forms[0] ?? '');

/** Each word once. */
const gistOf = (stems: readonly string[], vectors: WordVectors) =>
  meanWord(
    [...new Set(stems)].map((stem) => ({ stem, weight: 1 })),
    vectors,
  );

/** "What colour", "which metal", "in which part of": the word that names the sort of thing asked for, as its stem. */
function sortAskedFor({ text, terms }: Question, vectors: WordVectors): string | undefined {
  const asked =
    /\b(?:what|which) (?:(?:kind|type|sort|part|group|two|three|four) (?:of )?)?(?:the )?([\p{L}]+)(?: (\p{L}+))?/iu.exec(
      text,
    );
  const [first, second] = [asked?.[1]?.toLowerCase(), asked?.[2]?.toLowerCase()];
  if (
    first === undefined ||
    functionWords.has(first) ||
    /^(?:is|was|are|were|do|does|did|has|had|can|could)$/.test(first)
  )
    return undefined;
  // "What chemical element": the second is the sort, unless it is a verb's auxiliary.
  const nouns = [second, first].filter((word) => word !== undefined && !functionWords.has(word));
  const term = nouns.map((word) => terms.find((one) => one.word === word)).find((one) => one !== undefined);
  const stem = term?.forms[0];
  return stem !== undefined && vectors.of(stem) ? stem : undefined;
}

function ofSort(sort: string, { terms }: Question, content: readonly string[], vectors: WordVectors): number {
  const asked = new Set(terms.flatMap(({ forms }) => forms));
  let best = 0;
  for (const form of content)
    if (!asked.has(form)) best = Math.max(best, likenessOfWords(vectors.likeness(sort, form) ?? 0));
  return best;
}
