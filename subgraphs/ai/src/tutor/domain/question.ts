/** What a question asks for: the words that must be met, and the kind of answer that is expected. */
import { inPlainAsking } from './language/asking-words.ts';
import { functionWords, lightWords } from './language/function-words.ts';
import { meaningGroups } from './language/meanings.ts';
import { formsOf, isNumber, toTokens, type Stem, type Token } from './language/tokens.ts';
import { toExpected, type Expected } from './expected.ts';

export interface Term {
  /** Lower-case, as asked. */
  word: string;
  forms: readonly string[];
  /** Stems of words that ask for the same thing. */
  related: ReadonlySet<string>;
  /** `entity`: a name or number, which nothing replaces; `specific`: a word of the subject; `plain`: a word people paraphrase. */
  tier: 'entity' | 'specific' | 'plain' | 'light';
}

export interface Question {
  text: string;
  terms: Term[];
  expected: Expected;
}

/** Reads a question. */
export function analyseQuestion(asked: string, stem: Stem): Question {
  const text = inPlainAsking(asked);
  const tokens = toTokens(text, stem);
  const expected = toExpected(text);
  const consumed = new Set(expected.consumed);
  const terms = new Map<string, Term>();
  tokens.forEach((token, index) => {
    if (functionWords.has(token.lower) || consumed.has(token.lower)) return;
    const term = asAttribute(toTerm(token, index, text, stem), expected);
    const key = term.forms[0] ?? term.word;
    if (!terms.has(key)) terms.set(key, term);
  });
  return { text, terms: [...terms.values()], expected };
}

/** What is measured is the point of the question, however plain its word. */
const asAttribute = (term: Term, { attribute }: Expected): Term =>
  term.word === attribute ? { ...term, tier: 'specific' } : term;

function toTerm(token: Token, index: number, text: string, stem: Stem): Term {
  const related = new Set(relativesOf(token, stem));
  for (const form of token.forms) related.delete(form);
  return {
    word: token.lower,
    forms: token.forms,
    related,
    tier: tierOf(token, isNamed(token, index, text), related.size > 0, stem),
  };
}

/** Stems of words of the same meaning. "Strongest" stands for "biggest", but "strong" does not. */
function relativesOf(token: Token, stem: Stem): string[] {
  const listed = meaningGroups.get(token.lower);
  if (!token.lower.endsWith('est') || token.forms.length === 1)
    return (listed ?? relatedByBase(token, stem)).flatMap((word) => formsOf(word, stem));
  const ofItself = (listed ?? []).flatMap((word) => formsOf(word, stem).slice(0, 1));
  return [...ofItself, ...relatedByBase(token, stem).flatMap((word) => formsOf(word, stem))];
}

/** Meanings are listed by base form: "erodes" finds the line of "erode" through its stem. */
function relatedByBase(token: Token, stem: Stem): readonly string[] {
  return (
    stemmedMeanings(stem).get(token.forms.at(-1) ?? '') ??
    stemmedMeanings(stem).get(token.forms[0] ?? '') ??
    []
  );
}
const stemmedByStem = new WeakMap<Stem, Map<string, readonly string[]>>();
function stemmedMeanings(stem: Stem): Map<string, readonly string[]> {
  let known = stemmedByStem.get(stem);
  if (!known) {
    known = new Map();
    for (const [word, others] of meaningGroups) {
      const key = formsOf(word, stem)[0] ?? word;
      known.set(key, [...(known.get(key) ?? []), ...others]);
    }
    stemmedByStem.set(stem, known);
  }
  return known;
}

const lightByStem = new WeakMap<Stem, Set<string>>();
function lightStems(stem: Stem): Set<string> {
  const known = lightByStem.get(stem) ?? new Set([...lightWords].map((word) => stem(word)));
  lightByStem.set(stem, known);
  return known;
}

function tierOf(token: Token, isNamed: boolean, hasMeanings: boolean, stem: Stem): Term['tier'] {
  if (/^\d/.test(token.lower)) return 'entity';
  if (isNumber(token.lower)) return 'light';
  // "The largest" is the point of a question, though "large" is not.
  const isSuperlative = token.lower.endsWith('est') && token.forms.length > 1;
  const isLight = lightWords.has(token.lower) || token.forms.some((form) => lightStems(stem).has(form));
  if (isLight && !isSuperlative && !isDoer(token, stem)) return 'light';
  if (isNamed) return 'entity';
  return hasMeanings ? 'plain' : 'specific';
}

/** "Keepers" are somebody, though to "keep" says little; "larger" is only a degree of "large". */
function isDoer(token: Token, stem: Stem): boolean {
  const [own = ''] = token.forms;
  return (
    /\p{L}{3}ers?$/u.test(token.lower) &&
    !lightWords.has(token.lower) &&
    !lightStems(stem).has(own) &&
    !/^(?:long|short|high|low|bigg|small|larg|great|old|new)er$/.test(token.lower)
  );
}

/** Capitalised where a plain word would not be. */
function isNamed(token: Token, index: number, text: string): boolean {
  const startsSentence = index === 0 || /[.!?]\s*["“(]?$/.test(text.slice(0, token.start));
  return !startsSentence && text !== text.toUpperCase() && /^\p{Lu}/u.test(token.text);
}
