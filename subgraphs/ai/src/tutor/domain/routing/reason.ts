/** Says in words which evidence weighed most. */
import type { EvidenceName, RoutingEvidence } from './evidence.ts';

const words: Readonly<Record<EvidenceName, string>> = {
  shared: 'it shares words with an earlier turn',
  covered: 'most of what it names was named before',
  implied: 'its words belong to the same matter',
  pointedAt: 'it speaks of something named before as known',
  sharedFacet: 'it asks a general fact about something named in passing',
  strange: 'it names things that nothing before speaks of',
  foreign: 'its words belong to another matter',
  standsAlone: 'it is a whole question about something new',
  akin: 'its words are like those of an earlier turn',
  alien: 'it names something unlike anything before',
  gist: 'it is about something like an earlier turn',
  ofQuestion: 'it names again what an earlier question was about',
  ofAnswerOnly: 'what it has in common was only named in an answer',
  relational: 'it asks for causes, effects or the like without saying of what',
  outside: 'a pronoun stands for something that it does not name',
  unclear: 'a pronoun hardly stands for anything that it names',
  inside: 'its pronoun stands for something that it names itself',
  pointing: 'it points at one of several things, or at a thing already known',
  announced: 'it announces another matter',
  thanked: 'it closes the matter with thanks',
  asksOfAnswer: 'it asks something of the answer itself',
  corrects: 'it puts right what was meant',
  goesBack: 'it goes back to something said earlier',
  opens: 'it begins as one who goes on',
  whatAbout: 'it brings up something else with "what about"',
  strangeOpening: 'it goes on with something that nothing before speaks of',
  supposes: 'it changes a condition',
  adds: 'it adds to something ("also", "instead", "then")',
  bare: 'it asks without naming anything',
  fragment: 'it is only a piece of a question',
  prepositional: 'it only says where, when or how',
  definite: 'it speaks of something as known',
  complete: 'it is a whole question',
  indefinite: 'it brings in something new',
  defines: 'it asks what something new is',
  facet: 'it asks a general fact',
  thin: 'it names next to nothing',
  meaning: 'it is close in meaning to an earlier turn',
};
const named = 2;
const commonMax = 3;

export interface Verdict {
  weights: Readonly<Partial<Record<EvidenceName, number>>>;
  isFollowUp: boolean;
  /** Whether the evidence, sign by sign, would have decided otherwise. */
  isAgainst: boolean;
  /** From 0. */
  turn: number | undefined;
}

/** Why a message was routed as it was. */
export interface Reason {
  /** The evidence that weighed most for the decision, the weightiest first; none where little speaks for the contrary. */
  signs: readonly EvidenceName[];
  /** Words in common with the turn that it goes on from. */
  inCommon: readonly string[];
  /** Whether the evidence, sign by sign, would have decided otherwise. */
  isAgainst: boolean;
}

export function reasonOf(
  { values, bonds }: RoutingEvidence,
  { weights, isFollowUp, isAgainst, turn }: Verdict,
): Reason {
  const sign = isFollowUp ? 1 : -1;
  const signs = (Object.entries(weights) as [EvidenceName, number][])
    .map(([name, weight]) => ({ name, share: sign * weight * (values[name] ?? 0) }))
    .filter(({ share }) => share > 0.1)
    .sort((a, b) => b.share - a.share)
    .slice(0, named)
    .map(({ name }) => name);
  const common = turn === undefined ? [] : (bonds[turn]?.words ?? []);
  return { signs, inCommon: common.slice(0, commonMax), isAgainst };
}

/** One or two sentences for staff. `turn`: that it goes on from, from 0; undefined for a new topic. */
export function sayReason({ signs, inCommon, isAgainst }: Reason, turn: number | undefined): string {
  const because =
    signs.length > 0 ? signs.map((name) => words[name]).join('; ') : 'little speaks for the contrary';
  const what = turn === undefined ? 'New topic' : `Goes on from question ${turn + 1}`;
  const shared = inCommon.length > 0 ? ` (in common: ${inCommon.join(', ')})` : '';
  const against = isAgainst ? ' Sign by sign it would be the contrary; all of it together decided.' : '';
  return `${what}: ${because}${shared}.${against}`;
}
