/** What turns a sentence into its opposite without changing its matter: denials, amounts, comparisons. */
import { functionWords } from '../language/function-words.ts';
import type { Token } from '../language/tokens.ts';

const denial =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|seldom|rarely|\p{L}+n['’]t|fail(?:s|ed)? to|refus(?:es|ed) to|unable|impossible|lacks?|lacked)\b/iu;
export const denies = (text: string): boolean => denial.test(text.replace(/\bnot only\b/gi, ' '));

const denialWord =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|seldom|rarely|\p{L}+n't)$/u;

/**
 * Whether each word is denied in the claim exactly where the source denies it: "poisonous, but it never stood" is not borne out
 * as "not poisonous, but it never stood".
 */
export function sameDenials(claim: readonly Token[], source: readonly Token[]): boolean {
  const [claimed, given] = [deniedWords(claim), deniedWords(source)];
  const stands = (word: string, tokens: readonly Token[]) => tokens.some(({ forms }) => forms[0] === word);
  const times = (words: readonly string[], word: string) => words.filter((one) => one === word).length;
  return (
    notOnly.test(textOf(claim)) === notOnly.test(textOf(source)) &&
    [...new Set([...claimed, ...given])].every(
      (word) => !stands(word, claim) || !stands(word, source) || times(claimed, word) === times(given, word),
    )
  );
}
const notOnly = /\bnot (?:only|just|merely)\b/;
const textOf = (tokens: readonly Token[]) => tokens.map(({ lower }) => lower).join(' ');

/** Of each word that denies, the next word of weight. */
function deniedWords(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ lower }, i) => {
    if (!denialWord.test(lower)) return [];
    const denied = tokens.slice(i + 1).find((token) => !functionWords.has(token.lower));
    return denied?.forms[0] ?? [];
  });
}

/** Words of which a claim may have one only where its source has one of the same kind. */
const amounts: readonly RegExp[] = [
  /\b(?:all|every|everyone|everybody|everything|each|always|entire(?:ly)?|whole|wholly|completely|both)\b/i,
  /\b(?:none|nobody|nothing|never|neither|no (?:one|\p{L}+))\b/iu,
  /\b(?:only|solely|sole|alone|just|merely|nothing but)\b/i,
  /\b(?:most|majority|mostly|mainly|chiefly|above all|nearly all|usually)\b/i,
];
const some = /\b(?:some|sometimes|several|partly|occasionally|a few|certain)\b(?! \d)/i;

/** Whether the claim says of all, none, only or most what the source does not, or of some what the source says of all. */
export function sameAmounts(claim: string, source: string): boolean {
  const isMet = amounts.every((kind) => !kind.test(claim) || kind.test(source));
  const [all] = amounts;
  return isMet && !(some.test(claim) && !some.test(source) && all?.test(source));
}

/** Opposites, each side with its other forms. */
const opposites: readonly (readonly [string, string])[] = [
  [
    'more increase increased increases rise rises rose risen grow grows grew grown',
    'less fewer decrease decreased decreases fall falls fell fallen shrink shrinks shrank drop dropped',
  ],
  ['higher high highest upper', 'lower low lowest'],
  ['larger large largest bigger big biggest greater greatest', 'smaller small smallest'],
  ['longer long longest', 'shorter short shortest'],
  ['before earlier prior precedes preceded', 'after later following follows followed'],
  ['above over exceeds exceeded', 'below under beneath'],
  ['north northern northward', 'south southern southward'],
  ['east eastern eastward', 'west western westward'],
  ['first', 'last second third'],
  ['maximum most', 'minimum least'],
  ['hotter hot warm warmer warms', 'colder cold cool cooler cools'],
  ['faster fast quickly quicker', 'slower slow slowly'],
  ['stronger strong strongest', 'weaker weak weakest'],
  ['heavier heavy heaviest', 'lighter light lightest'],
  ['older oldest', 'younger youngest newer newest'],
  ['left', 'right'],
  ['won win wins winner gained gain gains', 'lost lose loses loser'],
  ['opened open opens', 'closed close closes'],
  ['began begin begins started start', 'ended end ends finished stopped'],
  ['inside inner', 'outside outer'],
  ['positive', 'negative'],
  ['acidic acid acids', 'alkaline alkali alkalis'],
  ['gives gave give sold sell sells', 'takes took take bought buy buys'],
  ['can could', 'cannot'],
  ['allowed permitted', 'forbidden banned prohibited'],
  ['rich', 'poor'],
  ['wet', 'dry'],
  ['summer', 'winter'],
  ['day', 'night'],
  ['male', 'female'],
  ['import imports imported', 'export exports exported'],
];
const sides = opposites.map(
  (pair) => pair.map((side) => new Set(side.split(' '))) as [Set<string>, Set<string>],
);

/** Whether the claim has one side of an opposite, or has it more often, where its source has the other. */
export function sameDirections(claim: readonly Token[], source: readonly Token[]): boolean {
  const times = (tokens: readonly Token[], side: ReadonlySet<string>) =>
    tokens.filter(({ lower }) => side.has(lower)).length;
  return sides.every(([one, other]) =>
    [[one, other] as const, [other, one] as const].every(
      ([own, opposite]) => times(claim, own) <= times(source, own) || times(source, opposite) === 0,
    ),
  );
}

const comparison = /^(?:than|before|after|from|into|outside)$/;

/** Whether what is compared stands on the same side: "A is heavier than B" is not "B is heavier than A". */
export function sameOrder(
  claim: readonly Token[],
  source: readonly Token[],
  isContent: (token: Token) => boolean,
): boolean {
  for (const { lower } of claim.filter((token) => comparison.test(token.lower))) {
    const [claimed, given] = [claim, source].map((tokens) => sidesOf(tokens, lower, isContent));
    if (!claimed || !given) continue;
    const isSwapped =
      crosses(claimed.left, given.right, given.left) && crosses(claimed.right, given.left, given.right);
    if (isSwapped) return false;
  }
  return true;
}

function sidesOf(tokens: readonly Token[], word: string, isContent: (token: Token) => boolean) {
  const at = tokens.findIndex(({ lower }) => lower === word);
  if (at < 0) return undefined;
  const forms = (side: readonly Token[]) => new Set(side.filter(isContent).flatMap((token) => token.forms));
  return { left: forms(tokens.slice(0, at)), right: forms(tokens.slice(at + 1)) };
}
const crosses = (own: ReadonlySet<string>, other: ReadonlySet<string>, same: ReadonlySet<string>) =>
  [...own].some((form) => other.has(form) && !same.has(form));
