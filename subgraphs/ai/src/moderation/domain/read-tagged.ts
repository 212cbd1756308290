/** The sentences of a text with the concepts that their words are of. */
import { lexicon } from './concepts/index.ts';
import type { Tagged } from './concepts/tag.ts';
import { known } from './known.ts';
import { readSentences } from './spelling/read-words.ts';

export const readTagged = (text: string): Tagged[] =>
  readSentences(text, known).map(({ words }) => lexicon.tag(words));
