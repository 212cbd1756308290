/** Earlier turns, as far as they help to find passages for the next question. */
import { functionWords, lightWords } from './language/function-words.ts';
import { toTokens, type Stem } from './language/tokens.ts';

/** One earlier question and what was answered. */
export interface Exchange {
  question: string;
  answer: string;
}

const pronoun =
  /\b(?:it|its|they|them|their|theirs|this|that|these|those|he|him|his|she|her|hers|there|then|one|ones|so|such|the same|the other|the first|the second|both|each)\b/i;
const opener =
  /^(?:and|but|so|then|what about|how about|why|how so|how come|really|more|another|also|or|tell me more|go on|explain|for example|such as)\b/i;
const carriedMax = 6;

/**
 * The question as it is searched for and held against sentences. A question that leans on the one before (a pronoun and few
 * words of its own, or an opener such as "and why?") gets that one's content words; any other stays as it is.
 */
export function expandQuestion(question: string, history: readonly Exchange[], stem: Stem): string {
  const previous = history.at(-1);
  if (!previous) return question;
  const own = contentWords(question, stem);
  const leans =
    (pronoun.test(question) && own.length <= 4) ||
    (opener.test(question.trim()) && own.length <= 2) ||
    own.length === 0;
  if (!leans) return question;
  const known = new Set(own.map(({ key }) => key));
  const carried = contentWords(previous.question, stem)
    .filter(({ key }) => !known.has(key))
    .slice(0, carriedMax);
  return carried.length === 0 ? question : `${question} (${carried.map(({ word }) => word).join(' ')})`;
}

function contentWords(text: string, stem: Stem): { word: string; key: string }[] {
  return toTokens(text, stem)
    .filter(({ lower }) => !functionWords.has(lower) && !lightWords.has(lower))
    .map((token) => ({ word: token.text, key: token.forms[0] ?? token.lower }));
}
