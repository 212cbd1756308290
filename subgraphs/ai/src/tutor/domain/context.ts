/** The turn that a message goes on from, as far as it tells where its answer stands: mostly beside what was said there. */
import { functionWords } from './language/function-words.ts';
import { toTokens, type Stem, type Token } from './language/tokens.ts';
import type { Exchange } from './conversation.ts';
import { isAbstention } from './abstention.ts';
import type { Passage } from './passage.ts';

type At = Pick<Passage, 'materialId' | 'page' | 'start'>;

export interface Context {
  /** Passages that the turn stands in, the likeliest first. */
  places: readonly At[];
  /** Stems of the words of its question and its answer. */
  said: ReadonlySet<string>;
}

/** Of an answer so much says what it is about. */
const answerCharactersMax = 300;
const mark = /\s*\[\d+\]/g;

/** A turn in words that find where it stands. What was said of nothing that was found is left out. */
export function textOfExchange({ question, answer }: Exchange): string {
  return isAbstention(answer)
    ? question
    : `${question} ${answer.replace(mark, '').slice(0, answerCharactersMax)}`;
}

export function contextOf(exchange: Exchange, places: readonly At[], stem: Stem): Context {
  const said = new Set(toTokens(textOfExchange(exchange), stem).flatMap(({ forms }) => forms));
  return { places, said };
}

export const isOnePlace = (a: At, b: At): boolean =>
  a.materialId === b.materialId && a.page === b.page && a.start === b.start;

/** How likely a passage is where the turn stands: 1 for the first, 0 where it is not among them, and without a turn. */
export function continuesIn(context: Context | undefined, passage: At): number {
  const at = context?.places.findIndex((place) => isOnePlace(place, passage)) ?? -1;
  return at < 0 ? 0 : 1 / (1 + at);
}

/** Share of a sentence's words that the turn has said; 0 without a turn. */
export function toldShare(context: Context | undefined, tokens: readonly Token[]): number {
  if (!context) return 0;
  const words = tokens.filter(({ lower }) => !functionWords.has(lower));
  const told = words.filter(({ forms }) => forms.some((form) => context.said.has(form)));
  return words.length === 0 ? 0 : told.length / words.length;
}
