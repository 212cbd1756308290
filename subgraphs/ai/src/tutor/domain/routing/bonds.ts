/** What a message has in common with each earlier turn. */
import type { Exchange } from '../conversation.ts';
import type { Stem } from '../language/tokens.ts';
import { determiner } from './forms.ts';
import { mattersOf, weighMatters, type MatterWeights } from './matters.ts';
import type { Message } from './message.ts';
import { areOne, contentWords, type ContentWord } from './words.ts';

export interface Bond {
  /** Rarity of the words that stand in the turn too, against 2 of the rarest; 0 to 1. */
  shared: number;
  /** Share of what the message says that stands in the turn too. */
  covered: number;
  /** How strongly the turn and the words that it does not have belong to one matter. */
  implied: number;
  /** The same for all words. */
  matter: number;
  /** Share of what the turn's question was about that the message names again. */
  ofQuestion: number;
  /** What it has in common with the turn stands in the answer alone. */
  ofAnswerOnly: number;
  /** A word of the turn is spoken of as known: "the marlin", "this law". */
  pointedAt: number;
  /** The words in common, as written in the message. */
  words: readonly string[];
}

export interface ReadTurn {
  /** Those of the question that are not everybody's. */
  asked: readonly ContentWord[];
  words: readonly ContentWord[];
  matters: MatterWeights;
}

/** Words that are no rarer tell nothing. */
const everybodys = 0.2;

/** Reads question and answer of a turn. */
export function readTurn({ question, answer }: Exchange, stem: Stem): ReadTurn {
  const all = [...contentWords(question, stem), ...contentWords(answer, stem)];
  const words = [...new Map(all.map((word) => [word.lower, word])).values()];
  const asked = contentWords(question, stem).filter(({ rarity }) => rarity > everybodys);
  return { asked, words, matters: weighMatters(words, stem) };
}

/** Holds a message against one turn. */
export function bondOf({ own, bare }: Message, turn: ReadTurn, stem: Stem): Bond {
  const common = own.filter((word) => isSaidIn(word, turn));
  const others = own.filter((word) => !common.includes(word));
  const weight = weightOf(common);
  const isKnown = ({ start, rarity }: ContentWord) => rarity > 0.2 && determiner.test(bare.slice(0, start));
  return {
    shared: Math.min(1, weight / 2),
    covered: own.length > 0 ? weight / weightOf(own) : 0,
    implied: inOneMatter(others, turn, stem),
    matter: inOneMatter(own, turn, stem),
    ...heldAgainstQuestion(common, turn),
    pointedAt: common.some(isKnown) ? 1 : 0,
    words: common.filter(({ rarity }) => rarity > 0.2).map(({ lower }) => lower),
  };
}

function heldAgainstQuestion(
  common: readonly ContentWord[],
  { asked }: ReadTurn,
): Pick<Bond, 'ofQuestion' | 'ofAnswerOnly'> {
  const again = asked.filter((word) => common.some((other) => areOne(other, word)));
  const named = common.some(({ rarity }) => rarity > everybodys);
  return {
    ofQuestion: asked.length > 0 ? weightOf(again) / weightOf(asked) : 0,
    ofAnswerOnly: named && again.length === 0 ? 1 : 0,
  };
}

/** Words of a message that no turn has, nor anything of their matter. */
export function strangersAmong(words: readonly ContentWord[], turns: readonly ReadTurn[], stem: Stem) {
  const isOfMatter = (word: ContentWord, { matters }: ReadTurn) =>
    mattersOf(word, stem).some((number) => (matters.get(number) ?? 0) >= 0.9);
  return words.filter((word) => !turns.some((turn) => isSaidIn(word, turn) || isOfMatter(word, turn)));
}

/** Sum of the rarities. */
export const weightOf = (words: readonly ContentWord[]): number =>
  words.reduce((sum, { rarity }) => sum + rarity, 0);

const isSaidIn = (word: ContentWord, { words }: ReadTurn) => words.some((other) => areOne(word, other));

/** How strongly words and a turn belong to one matter, 0 to 1. */
function inOneMatter(words: readonly ContentWord[], { matters }: ReadTurn, stem: Stem): number {
  let most = 0;
  for (const [number, strength] of weighMatters(words, stem))
    most = Math.max(most, Math.min(strength, matters.get(number) ?? 0));
  return Math.min(1, most);
}
