/** Why a question was taken for a follow-up or a new topic, as a trace tells it. Pure. */

/** Names of what spoke for it (`EvidenceName` in subgraphs/ai/src/tutor/domain/routing/evidence.ts). */
export const routingSigns = [
  ...['shared', 'covered', 'implied', 'pointedAt', 'sharedFacet', 'strange', 'foreign', 'standsAlone'],
  ...['akin', 'alien', 'gist', 'ofQuestion', 'ofAnswerOnly', 'relational', 'outside', 'unclear'],
  ...['inside', 'pointing', 'announced', 'thanked', 'asksOfAnswer', 'corrects', 'goesBack', 'opens'],
  ...['whatAbout', 'strangeOpening', 'supposes', 'adds', 'bare', 'fragment', 'prepositional', 'definite'],
  ...['complete', 'indefinite', 'defines', 'facet', 'thin', 'meaning'],
] as const;
export type RoutingSign = (typeof routingSigns)[number];

export interface RoutingReason {
  /** The weightiest first; none where little speaks for the contrary. */
  signs: RoutingSign[];
  /** Words that both questions have. */
  inCommon: string[];
  /** Whether the signs, one by one, would have decided otherwise. */
  isAgainst: boolean;
}

const isSign = (name: string): name is RoutingSign => (routingSigns as readonly string[]).includes(name);

/** `first` where nothing was asked before; undefined for what the page has no words for. */
export function readRoutingReason(told: unknown): RoutingReason | 'first' | undefined {
  if (told === null) return 'first';
  if (typeof told !== 'object') return undefined;
  const { signs, inCommon, isAgainst } = told as Record<string, unknown>;
  if (!Array.isArray(signs) || !Array.isArray(inCommon)) return undefined;
  const names = signs.map(String);
  if (!names.every(isSign)) return undefined;
  return { signs: names, inCommon: inCommon.map(String), isAgainst: isAgainst === true };
}
