/**
 * Why a question was taken for a follow-up or a new topic, read back from the words in which the servers say it
 * (subgraphs/ai/src/tutor/domain/routing/reason.ts), so that it can be said in the reader's language. Pure.
 */
const phrases = {
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
  little: 'little speaks for the contrary',
} as const;

export type ReasonName = keyof typeof phrases;
export interface RoutingReason {
  /** Number of the question it goes on from, from 1; null for a new topic. */
  turn: number | null;
  because: ReasonName[];
  /** Words that both questions have. */
  inCommon: string | null;
  /** Whether the signs, one by one, would have decided otherwise. */
  isAgainst: boolean;
}

const names = new Map(
  Object.entries(phrases).map(([name, phrase]) => [phrase as string, name as ReasonName]),
);
const form =
  /^(?:New topic|Goes on from question (\d+)): (.+?)(?: \(in common: (.+)\))?\.( Sign by sign it would be the contrary; all of it together decided\.)?$/s;

/** `first` where nothing was asked before; undefined for what no server says. */
export function parseRoutingReason(text: string): RoutingReason | 'first' | undefined {
  if (text === 'Nothing was asked before.') return 'first';
  const found = form.exec(text);
  if (!found) return undefined;
  const [, turn, because = '', inCommon, against] = found;
  const known = because.split('; ').flatMap((phrase) => names.get(phrase) ?? []);
  if (known.length !== because.split('; ').length) return undefined;
  return {
    turn: turn === undefined ? null : Number(turn),
    because: known,
    inCommon: inCommon ?? null,
    isAgainst: against !== undefined,
  };
}
