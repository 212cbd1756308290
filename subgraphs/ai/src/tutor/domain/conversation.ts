/** Earlier turns, as far as they help to find passages for the next question. */
import type { Stem } from './language/tokens.ts';
import { followUpReadings } from './follow-up-readings.ts';
import { analyseQuestion } from './question.ts';
import type { Routing } from './routing/route.ts';

/** One earlier question and what was answered. */
export interface Exchange {
  question: string;
  answer: string;
}

const pronoun =
  /\b(?:it|its|they|them|their|theirs|these|those|this|he|him|his|she|her|hers)\b|\b(?:is|was|are|were|does|did|do|about|of|for|by|to|from|like) that\b|\b(?:that|there|then)\s*\?|\bthe (?:other|first|second|third|last|latter|former)(?: one| ones)?\s*\?/i;
const clauseBegin = /,|;|\b(?:and|but|or|when|while|after|before|because|if|since|until)\b/i;
const opener =
  /^(?:and|but|so|then|what about|how about|why|how so|how come|really|more|another|also|or|tell me more|go on|explain|for example|such as)\b/i;
const owns = /^(?:its|their|his|her)\s+\p{L}/iu;
const meansNothing = /\bit (?=takes?\b|took\b|(?:true|possible|important|necessary|dangerous|safe)\b)/gi;
const carriedMax = 6;

/** What a message was taken for; absent where messages are not routed. */
export type TakenFor = Pick<Routing, 'decision' | 'turn'>;

/** The question as it is searched for and held against sentences: the likeliest of its readings. */
export function expandQuestion(
  question: string,
  history: readonly Exchange[],
  stem: Stem,
  taken?: TakenFor,
): string {
  return readingsOf(question, history, stem, taken)[0] ?? question;
}

/**
 * All that a question may mean after those before it, the likeliest first. A new topic stands as it is; a follow-up gets
 * what the turn that it goes on from was about.
 */
export function readingsOf(
  question: string,
  history: readonly Exchange[],
  stem: Stem,
  taken?: TakenFor,
): string[] {
  if (!taken) return unroutedReadings(question, history, stem);
  if (taken.decision === 'new_topic') return [question];
  return followUpReadings({ question, history, turn: taken.turn ?? history.length - 1 }, stem);
}

/**
 * Without routing: a question that leans on the one before (a pronoun and few words of its own, or an opener such as "and
 * why?") gets what that one was about; any other stays as it is.
 */
function unroutedReadings(question: string, history: readonly Exchange[], stem: Stem): string[] {
  const previous = history.at(-1);
  if (!previous) return [question];
  const own = contentTerms(question, stem);
  const byPronoun = leansByPronoun(question, stem);
  const byOpener = opener.test(question.trim());
  const leans = own.length === 0 || (byPronoun && own.length <= 4) || (byOpener && own.length <= 2);
  if (!leans && !byPronoun) return [question];
  const carried = withSubjects(question, previous, stem);
  if (carried === undefined) return [question];
  if (!leans) return [question, carried];
  return own.length > 0 && !needsAnother(question, stem) ? [carried, question] : [carried];
}

/** The question with what the one before it was about; undefined where that adds nothing. */
function withSubjects(question: string, previous: Exchange, stem: Stem): string | undefined {
  const known = new Set(contentTerms(question, stem).flatMap(({ forms }) => forms));
  const fresh = contentTerms(previous.question, stem).filter(
    ({ forms }) => !forms.some((form) => known.has(form)),
  );
  // What was asked about, rather than what was asked of it; where that cannot be told apart, both.
  const subjects = fresh.filter(({ tier }) => tier !== 'plain');
  const carried = (subjects.length > 0 ? subjects : fresh).slice(0, carriedMax);
  if (carried.length === 0) return undefined;
  return `${question} (${carried.map(({ word }) => asWritten(word, previous.question)).join(' ')})`;
}

/**
 * Whether a pronoun stands for something that the question cannot name itself. In "How do bees build their hives?" the bees
 * may own the hives, and "it takes" means nothing at all; in "When did Ada Finch build it?" she built something else.
 */
export function needsAnother(question: string, stem: Stem): boolean {
  const rest = question.replace(meansNothing, ' ');
  const at = rest.search(pronoun);
  if (at < 0) return false;
  return !owns.test(rest.slice(at)) || contentTerms(rest.slice(0, at), stem).length === 0;
}

/** Whether a pronoun means something of the turn before: not where an earlier clause of the question itself names it. */
function leansByPronoun(question: string, stem: Stem): boolean {
  const at = question.search(pronoun);
  if (at < 0) return false;
  const [named = '', ...clauses] = question.slice(0, at).split(clauseBegin);
  return clauses.length === 0 || analyseQuestion(named, stem).terms.length === 0;
}

/** Terms that say what a text is about. */
export const contentTerms = (text: string, stem: Stem) =>
  analyseQuestion(text, stem).terms.filter(({ tier }) => tier !== 'light');

/** Names keep their capitals. */
export function asWritten(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word);
  return at < 0 ? word : text.slice(at, at + word.length);
}
