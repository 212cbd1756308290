/** Names of what spoke for and against a sentence (`Evidence` in subgraphs/ai/src/tutor/domain/evidence.ts). Pure. */
const signs = [
  ...['row', 'fits', 'gist', 'item', 'news', 'alien', 'alienMost', 'alike'],
  ...['alikeNear', 'asked', 'unasked', 'bound', 'place', 'unmet', 'beside', 'within'],
  ...['coverage', 'missing', 'brevity', 'defines', 'foreign', 'keyword', 'meaning', 'closeness'],
  ...['untyped', 'fitsNear', 'reasoned', 'reasonNear', 'together', 'keyed', 'continues', 'told'],
] as const;
export type Sign = (typeof signs)[number];

/** Whether the page has words for it. */
export const isSign = (name: string): name is Sign => (signs as readonly string[]).includes(name);
