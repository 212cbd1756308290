/** Whether a sentence says what the asked-for thing is. */
import type { ReadPassage, ReadUnit } from './evidence.ts';
import type { Question } from './question.ts';

const copula =
  /^(?:is|are|was|were|means?|meant|refers? to|describes?|consists? of|stands? for|happens?|occurs?|takes place|begins?|forms?)\b/;
const naming =
  /\b(?:called|known as|named|termed|referred to as|the name for|word for|term for|we call(?: this| it)?|by the name(?: of)?|defined as)\W+(?:an?|the|this)?\W*$/;

/** "X is ...", "... is called X", "X: ...", "X, a ...", or the first sentence under the heading X. */
export function definesFocus(question: Question, own: ReadUnit, read: ReadPassage, index: number): boolean {
  const focus = question.terms.filter(({ word }) => question.expected.focus.includes(word));
  if (focus.length === 0) return false;
  const last = focus.at(-1)?.forms ?? [];
  const rest = focus.slice(0, -1).every(({ forms }) => forms.some((form) => own.forms.has(form)));
  const heading = read.units.slice(0, index).findLast(({ unit }) => unit.kind === 'heading');
  const opens = index === 0 || read.units[index - 1]?.unit.kind === 'heading';
  const above = heading?.forms ?? read.above;
  if (
    opens &&
    /^(?:it|they|this|these|an?|the)\b/i.test(own.text) &&
    focus.every(({ forms }) => forms.some((form) => above.has(form)))
  )
    return true;
  const isOfFocus = (at: number) =>
    focus.some(({ forms }) => own.tokens[at]?.forms.some((form) => forms.includes(form)));
  return (
    rest &&
    own.tokens.some((token, i) => {
      if (!token.forms.some((form) => last.includes(form))) return false;
      let first = i;
      while (isOfFocus(first - 1)) first--;
      return isDefinedAt(own, first, i);
    })
  );
}

/** The words from `first` to `i` are the name. */
function isDefinedAt(own: ReadUnit, first: number, i: number): boolean {
  const token = own.tokens[i];
  if (!token) return false;
  const before = own.text.slice(0, own.tokens[first]?.start).toLowerCase();
  const after = own.text.slice(token.end).toLowerCase();
  if (naming.test(before)) return true;
  if (/^\s*[:–—-]\s/.test(after) && i <= 4) return true;
  if (/^\s*,?\s*(?:\([^)]*\),?\s*)?,\s*(?:an?|the|which (?:is|are))\s/.test(after)) return true;
  if (/^\s*,\s*(?:that is|i\.e\.|or|in other words|\p{L}+ (?:that|which|who|whose))\b/u.test(after))
    return true;
  // "Under time-sharing a computer gives ...", "In a relay race each runner ...".
  if (first <= 2 && /^(?:in|under|by|with|during|through) (?:an? |the )?$/.test(before)) return true;
  const verb = after.replace(/^\s*(?:\([^)]*\))?,?\s*/, '');
  // "The gas in magma is ..." tells of the gas.
  const isSubject = !/\b(?:in|of|on|at|from|with|for|to|by|into|inside)\s+(?:\w+\s+)?$/.test(before);
  return first <= 5 && isSubject && copula.test(verb);
}

const saysWhat =
  /(?:^|\s)(?:is|are|was|were|forms?|makes? up|gives? rise to|becomes?|is known as)\s+(?:the |an? )?["“*]*$/i;
const definedOfAnother =
  /^(?:and |so |but )?what(?:'s| is| are| was| were) (?:an? |the )?([\p{L}-]+(?: [\p{L}-]+)?) of /iu;

/** The question as one for a definition: also "the epicentre of an earthquake" may have one. Undefined where none is asked for. */
export function asDefinition(question: Question): Question | undefined {
  const { expected, text, terms } = question;
  if (expected.kind === 'definition') return question;
  const named = expected.kind === 'open' ? definedOfAnother.exec(text)?.[1]?.toLowerCase() : undefined;
  if (named === undefined) return undefined;
  const focus = named.split(/[\s-]/);
  const isOfSubject = terms.some(({ word, tier }) => focus.includes(word) && tier !== 'light');
  return isOfSubject ? { ...question, expected: { ...expected, focus } } : undefined;
}

/** 1 where a sentence ends in the name of what it has told: "… is called a caldera.", "… is the epicentre."; else 0. */
export function definitionGrade({ expected, terms }: Question, { tokens, text }: ReadUnit): number {
  const focus = terms.filter(({ word }) => expected.focus.includes(word));
  const isFocus = (at: number) =>
    focus.some(({ forms }) => tokens[at]?.forms.some((form) => forms.includes(form)));
  const { forms: last = [] } = focus.at(-1) ?? {};
  const isNamed = tokens.some((token, i) => {
    if (!token.forms.some((form) => last.includes(form))) return false;
    let first = i;
    while (isFocus(first - 1)) first--;
    if (i - first + 1 < focus.length) return false;
    const before = text.slice(0, tokens[first]?.start);
    const endsHere = /^["”*]*(?:,? or [\p{L}\s-]+)?[.;]/u.test(text.slice(token.end));
    return naming.test(before.toLowerCase()) || (endsHere && saysWhat.test(before));
  });
  return isNamed ? 1 : 0;
}
