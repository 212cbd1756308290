/** What speaks for a message going on from an earlier turn, and what against it, as numbers from 0 to 1. */
import type { WordVectors } from '../../../retrieval/ports.ts';
import { akinTo, notAkin } from './akin.ts';
import type { Exchange } from '../conversation.ts';
import type { Stem } from '../language/tokens.ts';
import { bondOf, readTurn, strangersAmong, weightOf, type Bond } from './bonds.ts';
import { weighMatters } from './matters.ts';
import type { MessageMeaning } from './meaning.ts';
import { readMessage, type Message } from './message.ts';

/** Evidence of the matter itself. */
export const contentEvidence = [
  'shared',
  'covered',
  'implied',
  'pointedAt',
  'sharedFacet',
  'strange',
  'foreign',
  'standsAlone',
  'akin',
  'alien',
  'gist',
  'ofQuestion',
  'ofAnswerOnly',
] as const;
/** Evidence of how the message is put. */
export const formEvidence = [
  'outside',
  'unclear',
  'inside',
  'pointing',
  'announced',
  'thanked',
  'asksOfAnswer',
  'corrects',
  'goesBack',
  'opens',
  'whatAbout',
  'strangeOpening',
  'supposes',
  'adds',
  'bare',
  'fragment',
  'prepositional',
  'definite',
  'complete',
  'indefinite',
  'defines',
  'facet',
  'relational',
  'thin',
] as const;
export type EvidenceName = (typeof contentEvidence)[number] | (typeof formEvidence)[number] | 'meaning';

export interface RoutingEvidence {
  /** `meaning` only where a model of meaning was asked. */
  values: Readonly<Record<Exclude<EvidenceName, 'meaning'>, number> & { meaning?: number }>;
  /** With each turn, oldest first. */
  bonds: readonly Bond[];
  message: Message;
}
export interface RoutingQuestion {
  next: string;
  /** Oldest first. */
  history: readonly Exchange[];
  /** Where a model of meaning is there. */
  meaning?: MessageMeaning;
  /** Log odds of a follow-up by a model that has read the message together with the turns; where it has answered. */
  read?: number;
}

/** Gathers the evidence. */
export function gatherRoutingEvidence(
  asked: RoutingQuestion,
  stem: Stem,
  vectors?: WordVectors,
): RoutingEvidence {
  const { next, history, meaning } = asked;
  const message = readMessage(next, stem);
  const turns = history.map((turn) => readTurn(turn, stem));
  const bonds = turns.map((turn) => bondOf(message, turn, stem));
  const bearing = message.own.filter(({ rarity }) => rarity > 0.2);
  const strange = weightOf(strangersAmong(bearing, turns, stem));
  const akin = vectors ? akinTo(message.own, turns, vectors) : notAkin;
  const values = { ...message.signs, ...contentOf(message, bonds, { strange, stem }), ...akin };
  return {
    bonds,
    message,
    values: meaning ? { ...values, meaning: Math.max(0, ...meaning.cosines) } : values,
  };
}

function contentOf(
  { signs, own }: Message,
  bonds: readonly Bond[],
  { strange, stem }: { strange: number; stem: Stem },
) {
  const most = (pick: (bond: Bond) => number) => Math.max(0, ...bonds.map(pick));
  const isByItself = signs.outside === 0 && signs.pointing === 0;
  const covered = most((bond) => bond.covered);
  // The message's own matter, where it is known and none of the conversation's.
  const elsewhere =
    most(({ matter }) => matter) < 0.45 ? Math.max(0, ...weighMatters(own, stem).values()) : 0;
  const newWords = Math.min(1, strange);
  return {
    shared: most(({ shared }) => shared),
    covered,
    implied: most(({ implied }) => implied),
    ofQuestion: most(({ ofQuestion }) => ofQuestion),
    // Where no turn's question names it.
    ofAnswerOnly: most(({ ofQuestion }) => ofQuestion) === 0 ? most(({ ofAnswerOnly }) => ofAnswerOnly) : 0,
    pointedAt: most(({ pointedAt }) => pointedAt),
    sharedFacet: isByItself ? signs.facet * Math.min(1, 2 * most(({ shared }) => shared)) : 0,
    strange: Math.min(1, strange / 2),
    foreign: Math.min(1, elsewhere),
    standsAlone: isByItself && signs.complete === 1 && signs.prepositional === 0 ? newWords : 0,
    strangeOpening: signs.opens || signs.whatAbout ? newWords : 0,
    defines: signs.defines * (1 - covered),
  };
}
