/** Whether the passages bear out a sentence of a language model, and which of their words do. */
import type { ReadPassage, ReadUnit } from './evidence.ts';
import { denies, sameAmounts, sameDenials, sameDirections, sameOrder } from './grounding/polarity.ts';
import { areBorneOut, isUnit, quantitiesOf, sameUnits } from './grounding/quantities.ts';
import { functionWords, lightWords } from './language/function-words.ts';
import { meaningGroups } from './language/meanings.ts';
import { isNumber, type Stem, type Token } from './language/tokens.ts';
import type { Span } from './passage.ts';
import { analyseQuestion, type Term } from './question.ts';
import { learnWords, meets } from './term-match.ts';

/** The words of a passage that bear a claim out. */
export interface Support {
  read: ReadPassage;
  span: Span;
  /** Share of the claim's content words that stand there. */
  share: number;
}
/** A sentence as it was written, read once. */
export interface Claim {
  text: string;
  tokens: readonly Token[];
  /** Its words of weight, with others of the same meaning. */
  terms: readonly Term[];
}

/** A claim with a citation needs this share of its words in the cited passage's sentences; one without needs more. */
const shareMin = { cited: 0.6, uncited: 0.7 };
/** What hangs on one word, a denial or a comparison, is borne out by nothing that only comes near it. */
const shareMinTurned = 0.8;
const windowMax = 3;
/** Words of a window beyond one sentence say less of each of them. */
const perSentence = 0.02;

/** Reads a claim; undefined when it says nothing that could be borne out. */
export function readClaim(text: string, tokens: readonly Token[], stem: Stem): Claim | undefined {
  const { terms } = analyseQuestion(text, stem);
  // Numbers are held against numbers with their units, however they are written.
  const content = terms.filter(({ word }) => !isNumber(word) && !isUnit(word));
  const claim = { text, tokens, terms: content };
  // "The end." stands in any text.
  return content.length === 0 || weightOf(claim) === 0 ? undefined : claim;
}

/** How many of its words and numbers say something of a matter. */
const weightOf = ({ tokens, terms }: Claim): number =>
  terms.filter(({ tier }) => tier !== 'light').length + tokens.filter(({ lower }) => isNumber(lower)).length;
/** What names no passage must say so much for it to be clear which one it was taken from. */
const weightMinUncited = 2;

/**
 * The best support of a claim among passages, or undefined. Its numbers and names must all stand in the supporting
 * sentences or their headings, and where these deny, compare or speak of all, the claim must do the same.
 */
export function findSupport(
  claim: Claim,
  reads: readonly ReadPassage[],
  isCited: boolean,
): Support | undefined {
  if (!isCited && weightOf(claim) < weightMinUncited) return undefined;
  learnWords(claim.terms, new Set(reads.flatMap(({ all }) => [...all])));
  const supports = reads.flatMap((read) => supportIn(claim, read));
  const best = supports.sort((a, b) => b.share - a.share || length(a) - length(b))[0];
  const needed = isCited ? shareMin.cited : shareMin.uncited;
  const hangsOnAWord = denies(claim.text) || comparing.test(claim.text);
  return best && best.share >= (hangsOnAWord ? shareMinTurned : needed) ? best : undefined;
}
const comparing = /\b(?:than|first|last|least|most|before|after|\p{L}{3,}(?:er|est))\b/u;
const length = ({ span }: Support) => span.end - span.start;

function supportIn(claim: Claim, read: ReadPassage): Support[] {
  const supports: Support[] = [];
  for (let from = 0; from < read.units.length; from++) {
    for (let to = from; to < Math.min(read.units.length, from + windowMax); to++) {
      const window = read.units.slice(from, to + 1);
      if (window.some(({ unit }) => unit.kind === 'heading')) break;
      const [first, last] = [window[0], window.at(-1)];
      const share = shareOf(claim, window, read) - perSentence * (to - from);
      if (!first || !last || share < shareMin.cited || !bears(claim, window, read)) continue;
      supports.push({ read, span: { start: first.unit.start, end: last.unit.end }, share });
    }
  }
  return supports;
}

/** Words of the window count whole, words of the headings half: they say what is spoken of, not what is said. */
function shareOf({ terms }: Claim, window: ReadUnit[], read: ReadPassage): number {
  let [met, total] = [0, 0];
  for (const term of terms) {
    const weight = term.tier === 'light' ? 0.3 : 1;
    const here = Math.max(...window.map(({ forms }) => meets(term, forms)));
    met += weight * Math.max(here, 0.5 * meets(term, read.above));
    total += weight;
  }
  return total === 0 ? 0 : met / total;
}

function bears(claim: Claim, window: ReadUnit[], read: ReadPassage): boolean {
  const repeated = closest(claim, window);
  const told = repeats(claim, repeated) ? repeated : window;
  return (
    numbersStand(claim, told) &&
    namesStand(claim, window, read) &&
    sameAmounts(claim.text, told.map(({ text }) => text).join(' ')) &&
    repeated.every((unit) => saysTheSame(claim, unit))
  );
}

/** Whether it is one sentence over again, and puts no two together: then the numbers of that one count, not its neighbours'. */
const repeats = (claim: Claim, sentences: readonly ReadUnit[]): boolean =>
  sentences.some(({ forms }) => sharedIn(claim, forms) >= repeatsFrom * claim.terms.length);
const repeatsFrom = 0.85;

/** What turns a sentence round is held against the sentence that the claim repeats: its neighbours speak of something else. */
function saysTheSame(claim: Claim, unit: ReadUnit): boolean {
  return (
    denies(claim.text) === denies(clauseOf(claim, unit)) &&
    sameDenials(claim.tokens, unit.tokens) &&
    sameDirections(claim.tokens, unit.tokens) &&
    sameOrder(claim.tokens, unit.tokens, ({ lower }) => !functionWords.has(lower))
  );
}

function numbersStand({ tokens, text }: Claim, window: ReadUnit[]): boolean {
  const sources = window.flatMap((unit) => quantitiesOf(unit.tokens, unit.text));
  return (
    areBorneOut(quantitiesOf(tokens, text), sources) &&
    sameUnits(
      tokens,
      window.flatMap((unit) => unit.tokens),
    )
  );
}

function namesStand({ tokens, text }: Claim, window: ReadUnit[], read: ReadPassage): boolean {
  const forms = new Set([...window.flatMap((unit) => [...unit.forms]), ...read.above]);
  return tokens.every((token, i) => !isName(tokens, i, text) || token.forms.some((form) => forms.has(form)));
}

/** The sentence of the window that the claim repeats, or those that are about as much like it. */
function closest(claim: Claim, window: ReadUnit[]): ReadUnit[] {
  const shared = window.map(({ forms }) => sharedIn(claim, forms));
  const most = Math.max(...shared);
  return window.filter((_, i) => (shared[i] ?? 0) >= alikeFrom * most);
}
const alikeFrom = 0.9;
const sharedIn = ({ terms }: Claim, forms: ReadonlySet<string>) =>
  terms.reduce((sum, term) => sum + meets(term, forms), 0);

/** Of that sentence, what the claim repeats: of two clauses one may deny and the other not. */
function clauseOf(claim: Claim, { text, tokens }: ReadUnit): string {
  const ends = [
    ...text.matchAll(/[;:]\s|,\s(?:and|but|yet|while|whereas|so|because|since|although)\s|\sbut\s/g),
  ];
  const cuts = [0, ...ends.map(({ index }) => index), text.length];
  const clauses = cuts.slice(1).map((to, i) => {
    const from = cuts[i] ?? 0;
    const own = tokens.filter((token) => token.start >= from && token.end <= to);
    const forms = new Set(own.flatMap((token) => token.forms));
    return { text: text.slice(from, to), shared: sharedIn(claim, forms) };
  });
  const most = Math.max(...clauses.map(({ shared }) => shared));
  const all = sharedIn(claim, new Set(tokens.flatMap((token) => token.forms)));
  // What is told in both clauses is denied where either is.
  return most >= 0.75 * all ? (clauses.find(({ shared }) => shared === most)?.text ?? text) : text;
}

/** Capitalised where a plain word would not be: a name, as far as spelling tells. */
function isName(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index];
  if (!token || !/^\p{Lu}\p{L}/u.test(token.text) || functionWords.has(token.lower)) return false;
  const opens = index === 0 || /[.:!?]\s*["“(]?$/.test(text.slice(0, token.start));
  return !opens || isSubjectName(token, tokens[index + 1]);
}

/** "Marconi built ...": the word that opens a sentence has a capital anyway, so it is a name when it is no other word. */
function isSubjectName({ lower }: Token, next: Token | undefined): boolean {
  const isWord =
    lightWords.has(lower) || meaningGroups.has(lower) || /(?:s|ly|ing|ers?|ed|tion|ness|ment)$/.test(lower);
  return (
    !isWord &&
    next !== undefined &&
    /^(?:was|is|had|has|did|\p{Ll}+ed|built|made|found|wrote|led|won)$/u.test(next.text)
  );
}
