/** Questions that name two or three things to be compared, taken apart into the things. Pure. */
import { functionWords, lightWords } from './language/function-words.ts';

export interface Comparison {
  /** As they were asked, in their order. */
  sides: readonly ComparedThing[];
  /** What of them is compared ("the roots of", "in what they carried"); absent where it is anything. */
  aspect?: string;
}
export interface ComparedThing {
  name: string;
  /** With what it has in common with the others: "French" is a "French meringue". */
  full: string;
}

const differ = String.raw`dif{1,2}(?:e?r\p{L}*)?`;
const be = '(?:do|does|did|is|are|was|were|can|could|would)';
const pattern = (source: string) => new RegExp(source, 'iu');
/** `list` holds all of the things, `a` and `b` are two of them; the first that reads the question wins. */
const patterns = [
  pattern(
    String.raw`\b(?:${differ}|similarit\p{L}+|distinctions?|distinguish\p{L}*|comparisons?|contrasts?)\s+(?:in (?<aspect>\p{L}[^,;:]*?)\s+)?(?:between|btw)\s+(?<list>.+)$`,
  ),
  pattern(
    String.raw`(?:^|\b(?:please|you|to|us|me|i|we)\s+)(?:compare|contrast)(?: and contrast)?\s+(?<list>.+)$`,
  ),
  pattern(
    String.raw`^(?<list>.+?)\s*[,:;–—-]+\s+(?:so )?(?:what(?:['’]?s| is| are)? |where(?:['’]?s| is) )?the ${differ}$`,
  ),
  pattern(String.raw`^(?<list>.+?)\s*[,:;–—-]+\s+(?:so )?how ${be} they (?:${differ}|compare)$`),
  pattern(
    String.raw`\b(?:how|ways?|what|respects?)\s+(?:exactly )?${be}\s+(?<a>.+?)\s+(?:${differ}|compared?)\s+(?:from|to|with|than)\s+(?<b>.+)$`,
  ),
  pattern(String.raw`\bhow\s+(?<a>.+?)\s+(?:differs?|compares?)\s+(?:from|to|with)\s+(?<b>.+)$`),
  pattern(
    String.raw`\b(?:how|ways?|respects?)\s+(?:exactly )?${be}\s+(?<list>.+?)\s+(?:${differ}|compared?|alike|similar|related)(?:\s+(?:to each other|from (?:each other|one another)))?(?:\s+in (?<aspect>.+))?$`,
  ),
  pattern(
    String.raw`^(?:is|are|was|were)(?:n['’]?t)?\s+(?<a>.+?)\s+(?:(?:really |just )?(?:the same(?: \p{L}+)?|identical|similar|equal|${differ}))\s+(?:as|to|with|from|than)\s+(?<b>.+)$`,
  ),
  pattern(
    String.raw`^(?:is|are|was|were|do|does|did)(?:n['’]?t)?\s+(?<list>.+?)\s+(?:really |just |both )?(?:mean )?(?:(?:one and )?the same|identical|synonyms|alike|similar|${differ})(?: (?:things?|kinds?|thing or not))?$`,
  ),
  pattern(String.raw`\bwhat (?:do|does|did)\s+(?<list>.+?)\s+(?:have|share) in common$`),
  pattern(
    String.raw`\b(?:what (?:distinguishes|separates|sets)|distinguish|differentiate|(?:can|do|could) (?:you|i|we|one) tell)\s+(?<a>.+?)\s+(?:apart )?from\s+(?<b>.+)$`,
  ),
  pattern(String.raw`^(?<list>.+\s(?:vs|versus)\.?\s.+)$`),
];
const opening =
  /^(?:(?:and|so|but|please|ok|well),? |(?:can|could) you |(?:explain|describe|tell me|give me)(?: about)? |what about )+/i;
/** "… in terms of price", "…: which one was larger". */
const closing =
  /\s*[:;?]\s*(?<asked>\S.*)$|,?\s+(?:in terms of|with (?:regard|respect) to|regarding|when it comes to|in (?=what |how |where |their |its ))\s*(?<told>\S.*)$/iu;
const joints = String.raw`\s*,\s*(?:and |or )?|\s+(?:and|or|&|vs\.?|versus|against)\s+`;
const joint = new RegExp(joints, 'iu');
const jointOfTwo = /\s+(?:with|to|from)\s+/iu;
const standIn =
  /^(?:it|they|them|these|those|this|that|the two|two|each(?: other)?|one another|both(?: of them)?|the others?|others|he|she|him|her|you|we|i|one|something|anything)$/i;
/** Who found a difference, and why there is one, is another matter. */
const asksForOne = /^(?:who|whom|whose|when|where|why)\b/i;
const article = /^(?:an?|the)\s+/i;
/** What leaves its noun to the last of several things. */
const adjective =
  /^(?:[^\s]*(?:ing|ed|al|ar|ic|ive|ous|ian|ish|ch|ese|ory|ary|rse)|old|new|warm|cold|hot|big|small|first|second|left|right|high|low|long|short|strong|weak|hard|soft|white|black|red|green|blue|yellow|orange)$/i;
const sidesMax = 3;
const wordsMax = 6;
/** So many words at most stand for a pronoun. */
const carriedMax = 3;

/** Undefined where no things to be compared are named. */
export function comparisonOf(question: string): Comparison | undefined {
  const [, asked = question, carried] = /^(.*\S)\s+\(([^()]+)\)$/su.exec(question.trim()) ?? [];
  const trimmed = asked.trim().replace(/[\s?.!]+$/u, '');
  const end = closing.exec(trimmed);
  const body = (end ? trimmed.slice(0, end.index) : trimmed).replace(/[\s?.!]+$/u, '');
  if (asksForOne.test(trimmed.replace(opening, ''))) return undefined;
  for (const one of [...new Set([body, trimmed])]) {
    const found = readAs(one.replace(opening, ''), carried);
    if (!found) continue;
    const told = one === trimmed ? undefined : (end?.groups?.asked ?? end?.groups?.told);
    const aspect = [found.aspect, told].filter((words) => words !== undefined && saysWhatOf(words)).join(' ');
    return { sides: found.sides, ...(aspect === '' ? {} : { aspect }) };
  }
  return undefined;
}

function readAs(text: string, carried: string | undefined): Comparison | undefined {
  for (const one of patterns) {
    const { groups } = one.exec(text) ?? {};
    if (!groups) continue;
    const { list, a = '', b = '', aspect } = groups;
    const named = (list === undefined ? [a, b] : listed(list)).map((name) => plainName(name));
    const names = named.map((name) => (standIn.test(name) ? carriedFor(named, carried) : name));
    if (!areThings(names)) return undefined;
    const found = withSharedWords(names);
    return aspect === undefined
      ? found
      : { ...found, aspect: [found.aspect, aspect].filter(Boolean).join(' ') };
  }
  return undefined;
}

const plainName = (name: string) =>
  name
    .trim()
    .replace(/^(?:both|either|the (?:terms?|words?))\s+/i, '')
    .replace(/[“”"]/g, '')
    .trim();

function listed(list: string): string[] {
  const all = list.split(joint);
  return all.length === 1 ? list.split(jointOfTwo) : all;
}

/** What a pronoun stands for, where it is the only one and few words were carried into the question. */
function carriedFor(names: readonly string[], carried: string | undefined): string {
  const isOne = names.filter((name) => standIn.test(name)).length === 1;
  return isOne && carried && carried.split(/\s+/).length <= carriedMax ? carried : '';
}

function areThings(names: readonly string[]): boolean {
  const isThing = (name: string) =>
    name !== '' &&
    name.split(/\s+/).length <= wordsMax &&
    saysSomething(name) &&
    !/[.;:?!](?:\s|$)/.test(name);
  return (
    names.length >= 2 &&
    names.length <= sidesMax &&
    names.every(isThing) &&
    new Set(names.map((name) => name.toLowerCase())).size === names.length
  );
}
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const saysWhatOf = (text: string) =>
  wordsOf(text).some((word) => !functionWords.has(word) && !lightWords.has(word));
const saysSomething = (text: string) => wordsOf(text).some((word) => !functionWords.has(word));

/** "The roots of pine and spruce", "French and Italian meringue": what is said once is meant of each. */
function withSharedWords(names: readonly string[]): Comparison {
  const [first = '', ...others] = names;
  const head = /^(?<head>.+)\s(?<prep>of|in|on|at|under|for|by|from|between)\s+(?<thing>.+)$/iu.exec(
    first,
  )?.groups;
  const prep = head?.prep ?? '';
  const repeats = (name: string) =>
    new RegExp(`^(?:(?:that|those|the one|the ones) )?${prep} `, 'i').test(name);
  const isBare = (name: string) =>
    !/\s(?:of|in|on|at|under|for|by|from)\s/i.test(name) && !/^an? /i.test(name);
  // "The Bank of the Quay" is a name.
  const isName = /(?:^|\s)\p{Lu}\S*$/u.test(head?.head ?? '');
  if (head?.head && head.thing && !isName && others.every((name) => repeats(name) || isBare(name))) {
    const things = [
      head.thing,
      ...others.map((name) =>
        repeats(name) ? name.slice(name.toLowerCase().indexOf(`${prep} `) + prep.length + 1) : name,
      ),
    ];
    return { sides: things.map((name) => toThing(name, '')), aspect: head.head.replace(article, '') };
  }
  const last = (names.at(-1) ?? '').split(/\s+/);
  return {
    sides: names.map((name, i) => {
      const isShort = i < names.length - 1 && adjective.test(name) && !article.test(names.at(-1) ?? '');
      const own = name.split(/\s+/).length;
      return toThing(name, isShort && last.length > own ? last.slice(own).join(' ') : '');
    }),
  };
}

function toThing(asked: string, shared: string): ComparedThing {
  const name = asked.replace(article, '');
  return { name, full: shared === '' ? name : `${name} ${shared}` };
}
