/**
 * The form under which an answer is kept and found again. Two questions have the same one only where they differ in what never
 * changes what is asked: white space, marks around words, plain capitals, articles, politeness and contractions. Every other
 * word stays, in its place: numbers, units, names, negation, what is asked for, comparatives, and the words that bind them, for
 * "what eats rabbits" is not "what do rabbits eat". So nothing is compared by likeness, and in doubt it is another question.
 */
import { contractionsOf, openings, otherWithCapital, takesArticle } from './language/plain-variants.ts';
import { functionWords } from './language/function-words.ts';
import { isNumber } from './language/tokens.ts';

/** A number with its sign and marks, a word with what is inside it, or any other sign. */
const tokenPattern =
  /(?<![\p{L}\p{M}\p{N}])[-−]?[.,]?\p{N}+(?:[.,:/]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}\s]/gu;
/** Signs that only part and close. All others count: 5 % is not 5, f(x) is not f x, and f' is not f. */
const silent = new Set('?.,;“”„«»‹›¿¡।');
/** These as well, but after a number or a letter they belong to it: 5!, n!, 1:2, 5". */
const silentAfterWords = new Set('!:"');
const unitLengthMax = 4;
const symbolLengthMax = 2;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const closings = /(?: (?:please|pls|thanks|thank you))+$/;
const trailingCopula = /^(what|who|when|where|why) (?!(?:is|are|was|were) )(.+) (is|are|was|were)$/;

/** Equal for two questions only where every answer to one is an answer to the other. */
export function toCanonicalQuestion(question: string): string {
  const text = withPlainSigns(question.normalize('NFC'));
  const words = withoutArticles(toWords(text)).join(' ');
  const polite = words.replace(closings, '');
  const bare = polite.replace(openings, '');
  // "Tell me what the mass of a proton is."
  const direct = bare === polite ? bare : bare.replace(trailingCopula, '$1 $3 $2');
  return direct === '' ? question : direct;
}

function withPlainSigns(text: string): string {
  return (
    text
      .replaceAll(/[\u200b\ufeff\u00ad]/g, '')
      .replaceAll(/[’‘ʼ]/g, "'")
      .replaceAll(/[₀-₉]/g, (digit) => String(subscripts.indexOf(digit)))
      // 10² is not 102.
      .replaceAll(/[⁰¹²³⁴-⁹⁺⁻]+/g, (power) => ` ^ ${[...power].map(plainPower).join('')} `)
  );
}

function plainPower(sign: string): string {
  const at = superscripts.indexOf(sign);
  return at < 10 ? String(at) : at === 10 ? '+' : '-';
}

function toWords(text: string): string[] {
  const isShouted = !/\p{Ll}/u.test(text) && /\p{L}{4}/u.test(text);
  const words: string[] = [];
  for (const { 0: token, index } of text.matchAll(tokenPattern)) {
    if (isSilent(token, text.slice(0, index))) continue;
    const written = isShouted ? token.toLowerCase() : inPlainCase(token, words.at(-1));
    words.push(...contractionsOf(written));
  }
  return words;
}

const isSilent = (token: string, before: string): boolean =>
  silent.has(token) || (silentAfterWords.has(token) && !/(?:^|[^\p{L}\p{M}])[\p{L}]$|\p{N}$/u.test(before));

/** A capital at the beginning of a plain word says nothing; in symbols (Co, CO), units (mW, MW) and names like words it does. */
function inPlainCase(token: string, previous: string | undefined): string {
  const lower = token.toLowerCase();
  if (lower === token || /.\p{Lu}/u.test(token)) return token;
  if (previous !== undefined && /^[-−.,]*\p{N}/u.test(previous) && token.length <= unitLengthMax)
    return token;
  const isSymbol = token.replaceAll(/\P{L}/gu, '').length <= symbolLengthMax;
  if (isSymbol) return previous === undefined && functionWords.has(lower) ? lower : token;
  return otherWithCapital.has(lower) ? token : lower;
}

function withoutArticles(words: readonly string[]): string[] {
  return words.filter((word, at) => {
    if (word === 'the') return false;
    if (word !== 'a' && word !== 'an') return true;
    const [before, after] = [words[at - 1], words[at + 1]];
    // "Vitamin a", "a and b", "a third", "a few": no article, or one that counts.
    const isArticle = before === undefined || takesArticle.has(before);
    return !(isArticle && after !== undefined && isPlainNoun(after));
  });
}

const isPlainNoun = (word: string): boolean =>
  /^\p{L}{2}/u.test(word) &&
  !functionWords.has(word.toLowerCase()) &&
  !isNumber(word) &&
  !countsWithArticle.test(word);
const countsWithArticle = /^(?:few|little|lot|bit|number|second|third|\p{L}+th|\p{L}+ths)$/u;
