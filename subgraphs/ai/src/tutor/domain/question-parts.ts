/** Questions that ask two things at once, taken apart: each is answered, or said to have no answer. */
import { analyseQuestion } from './question.ts';
import type { Stem } from './language/tokens.ts';

const asking = 'why|how|what|when|where|who|whom|whose|which|by whom|since when|at what|in which|in what';
const verb = 'did|does|do|is|are|was|were|has|have|had|can|could|would|will';
const join = new RegExp(
  `\\?\\s+(?=(?:and |but |or )?(?:${asking}|${verb})\\b)|(?:,\\s*|\\s+)(?:and|but|or)\\s+(?=(?:${asking}|${verb})\\b)|,\\s+(?=(?:${asking})\\s)`,
  'gi',
);
const opensQuestion = new RegExp(
  `^\\W*(?:and |so |but |in |at |by |for |from |ok,? )?(?:${asking}|${verb}|name|list|explain|tell)\\b`,
  'i',
);
/** "The difference between what A does and what B does" is one thing. */
const holdsTogether = /\b(?:between|both|differen\w+|differs?|compared?|comparison)\b/i;
const leans = /\b(?:it|its|they|them|their|he|him|his|she|her|this|that|these|those|one|there|so)\b/i;
const partsMax = 3;
const wordsMin = 2;
const carriedMax = 6;

/** The parts of a question in order, each readable alone; the whole where it asks one thing. */
export function partsOf(question: string, stem: Stem): string[] {
  if (holdsTogether.test(question)) return [question];
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: joint, index } of question.matchAll(join)) {
    if (!isQuestion(question.slice(from, index))) continue;
    pieces.push(question.slice(from, index).trim());
    from = index + joint.length;
  }
  const last = question.slice(from).trim();
  if (pieces.length === 0 || pieces.length >= partsMax || wordsIn(last) < wordsMin) return [question];
  const [first = question, ...others] = [...pieces, last];
  return [first, ...others.map((part) => withSubject(part, first, stem))];
}

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;
const isQuestion = (text: string) => opensQuestion.test(text.trim()) && wordsIn(text) > wordsMin;

/** "And why did it fall?" is asked about what the first part is about. */
function withSubject(part: string, first: string, stem: Stem): string {
  const core = (text: string) => analyseQuestion(text, stem).terms.filter(({ tier }) => tier !== 'light');
  const own = core(part);
  if (own.length > 2 && !leans.test(part)) return part;
  const known = new Set(own.flatMap(({ forms }) => forms));
  const all = core(first).filter(({ forms }) => !forms.some((form) => known.has(form)));
  const subjects = all.filter(({ tier }) => tier !== 'plain');
  const carried = (subjects.length > 0 && own.length > 0 ? subjects : all).slice(0, carriedMax);
  return carried.length === 0
    ? part
    : `${part} (${carried.map(({ word }) => asWritten(word, first)).join(' ')})`;
}

function asWritten(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word);
  return at < 0 ? word : text.slice(at, at + word.length);
}

/** The part as it was asked, without what was carried into it. */
export const asAsked = (part: string): string => part.replace(/ \([^()]*\)$/, '');
