/** Whether the passages bear out a sentence of a language model, and which of their words do. */
import { functionWords } from './language/function-words.ts';
import { toNumber, type Token } from './language/tokens.ts';
import type { ReadPassage, ReadUnit } from './evidence.ts';
import type { Span } from './passage.ts';

/** The words of a passage that bear a claim out. */
export interface Support {
  read: ReadPassage;
  span: Span;
  /** Share of the claim's content words that stand there. */
  share: number;
}

/** A claim with a citation needs this share of its words in the cited passage's sentences; one without needs more. */
const shareMin = { cited: 0.5, uncited: 0.62 };
const windowMax = 3;
const negation =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|seldom|rarely|\w+n['’]t)\b/i;

/**
 * The best support of a claim among passages, or undefined. Its numbers and names must all stand in the supporting
 * sentences or their headings, and where these deny the claim must deny too.
 */
export function findSupport(
  claim: readonly Token[],
  claimText: string,
  reads: readonly ReadPassage[],
  cited: boolean,
): Support | undefined {
  const supports = reads.flatMap((read) => supportIn(claim, claimText, read));
  const best = supports.sort((a, b) => b.share - a.share || length(a) - length(b))[0];
  return best && best.share >= (cited ? shareMin.cited : shareMin.uncited) ? best : undefined;
}
const length = ({ span }: Support) => span.end - span.start;

function supportIn(claim: readonly Token[], claimText: string, read: ReadPassage): Support[] {
  const content = contentOf(claim);
  if (content.length === 0) return [];
  const supports: Support[] = [];
  for (let from = 0; from < read.units.length; from++) {
    for (let to = from; to < Math.min(read.units.length, from + windowMax); to++) {
      const window = read.units.slice(from, to + 1);
      if (window.some(({ unit }) => unit.kind === 'heading')) break;
      const [first, last] = [window[0], window.at(-1)];
      if (!first || !last || !bears(claim, claimText, window, read)) continue;
      supports.push({
        read,
        span: { start: first.unit.start, end: last.unit.end },
        share: shareOf(content, window, read) - 0.02 * (to - from),
      });
    }
  }
  return supports;
}

const contentOf = (claim: readonly Token[]) => claim.filter(({ lower }) => !functionWords.has(lower));

/** Words of the window count whole, words of the headings half: they say what is spoken of, not what is said. */
function shareOf(content: Token[], window: ReadUnit[], read: ReadPassage): number {
  const has = (token: Token) =>
    token.forms.some((form) => window.some(({ forms }) => forms.has(form)))
      ? 1
      : token.forms.some((form) => read.above.has(form))
        ? 0.5
        : 0;
  return content.reduce((sum, token) => sum + has(token), 0) / content.length;
}

function bears(claim: readonly Token[], claimText: string, window: ReadUnit[], read: ReadPassage): boolean {
  const words = window.flatMap(({ tokens }) => tokens);
  const numbers = new Set(words.map(({ lower }) => toNumber(lower)));
  const forms = new Set([...window.flatMap((unit) => [...unit.forms]), ...read.above]);
  const numbersStand = claim.every(({ lower }) => {
    const number = toNumber(lower);
    // "one", "once" and "half" are as often figures of speech as numbers.
    return number === undefined || !/^\d/.test(lower) ? true : numbers.has(number);
  });
  const namesStand = claim.every(
    (token, i) => !isName(token, i, claimText) || token.forms.some((form) => forms.has(form)),
  );
  return (
    numbersStand && namesStand && negation.test(claimText) === negation.test(closest(claim, window).text)
  );
}

/** The sentence of the window that the claim repeats: what its neighbours deny is not denied by it. */
function closest(claim: readonly Token[], window: ReadUnit[]): ReadUnit {
  const shared = ({ forms }: ReadUnit) =>
    contentOf(claim).filter((token) => token.forms.some((form) => forms.has(form))).length;
  return window.reduce((best, unit) => (shared(unit) > shared(best) ? unit : best));
}

/** Capitalised within a sentence: a name, as far as spelling tells. */
function isName(token: Token, index: number, text: string): boolean {
  return (
    index > 0 &&
    /^\p{Lu}/u.test(token.text) &&
    token.text.length > 1 &&
    !/[.:!?]\s*["“(]?$/.test(text.slice(0, token.start))
  );
}
