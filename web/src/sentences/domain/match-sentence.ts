/** Finds the template that a sentence was made from, and what stood in its holes. Pure. */
import { beginSmall, parseTemplate, type HoleKind, type SentenceTemplate } from './sentence-template.ts';

export interface HoleValue {
  kind: HoleKind;
  words: string;
}

export interface SentenceMatch {
  /** The template as written. */
  template: string;
  values: Readonly<Record<string, HoleValue>>;
}

const forms: Partial<Record<HoleKind, RegExp>> = { number: /^-?\d+(?:\.\d+)?$/, field: /^[a-z]\w*$/i };

const lettersOf = ({ literals }: SentenceTemplate) => literals.reduce((sum, { length }) => sum + length, 0);

/** Every literal is looked for once, from the left; the last one must end the sentence. Undefined where it does not fit. */
function match({ source, literals, holes }: SentenceTemplate, sentence: string): SentenceMatch | undefined {
  const plain = beginSmall(sentence);
  const last = literals.at(-1) ?? '';
  const end = sentence.length - last.length;
  let at = (literals[0] ?? '').length;
  if (at > end || !plain.startsWith(literals[0] ?? '') || !plain.endsWith(last)) return undefined;
  const values: Record<string, HoleValue> = {};
  for (const [place, { name, kind }] of holes.entries()) {
    const next = literals[place + 1] ?? '';
    const until = place === holes.length - 1 ? end : plain.indexOf(next, at + 1);
    const words = sentence.slice(at, until);
    if (until <= at || until > end || forms[kind]?.test(words) === false) return undefined;
    values[name] = { kind, words };
    at = until + next.length;
  }
  return { template: source, values };
}

/**
 * Answers all templates that a sentence may have been made from, the one with most words of its own first. Takes time in
 * proportion to the length of the sentence.
 */
export function createMatcher(sources: readonly string[]): (sentence: string) => Iterable<SentenceMatch> {
  const templates = sources.map(parseTemplate);
  const whole = new Map(
    templates.filter(({ holes }) => holes.length === 0).map(({ source, literals }) => [literals[0], source]),
  );
  const withHoles = templates
    .filter(({ holes }) => holes.length > 0)
    .sort((one, other) => lettersOf(other) - lettersOf(one));
  return function* (sentence) {
    const same = whole.get(beginSmall(sentence));
    if (same !== undefined) yield { template: same, values: {} };
    for (const template of withHoles) {
      const found = match(template, sentence);
      if (found) yield found;
    }
  };
}
