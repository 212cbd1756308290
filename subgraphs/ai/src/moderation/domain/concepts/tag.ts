/** Which concepts the words of a sentence name. */

/** Words of a sentence with the concepts that begin at each of them. */
export interface Tagged {
  words: readonly string[];
  /** For each word: by concept, where its mention ends (behind its last word). */
  spans: readonly ReadonlyMap<string, readonly number[]>[];
  /** All that are named. */
  concepts: ReadonlySet<string>;
}

import { toPlainLetters } from '../spelling/plain-letters.ts';

interface Entry {
  concept: string;
  words: readonly string[];
}
export interface Lexicon {
  tag(words: readonly string[]): Tagged;
  /** Every whole word of these concepts, or of all. */
  words(of?: ReadonlySet<string>): Iterable<string>;
}

const stemMin = 3;
/** Phrases in which dangerous words mean something else: "this is killing me", "bomb calorimeter". */
const harmless = new Set(['idiom', 'phrase']);
const dangerous = new Set(
  [
    'die',
    'suicide',
    'harmSelf',
    'despair',
    'quiet',
    'kill',
    'hurt',
    'touch',
    'grooming',
    'neglect',
    'revenge',
    'threatened',
  ].concat(['weapon', 'poison', 'drug', 'hack', 'enter', 'sexual', 'arousing', 'ignore', 'cheat', 'leisure']),
);

/** From concepts to their words: phrases by commas, `stem*` for all that begins so. */
export function createLexicon(concepts: Readonly<Record<string, string>>): Lexicon {
  const byWord = new Map<string, Entry[]>();
  const byStem = new Map<string, Entry[]>();
  const all = new Map<string, Set<string>>();
  for (const [concept, list] of Object.entries(concepts))
    for (const phrase of toPlainLetters(list)
      .replaceAll("'", '')
      .split(/[,\n]/)
      .map((one) => one.trim())) {
      if (phrase === '') continue;
      const words = phrase.split(/\s+/);
      const [first = ''] = words;
      const index = first.endsWith('*') ? byStem : byWord;
      const key = first.replace('*', '');
      index.set(key, [...(index.get(key) ?? []), { concept, words }]);
      for (const word of words.map((one) => one.replace('*', '')))
        all.set(word, (all.get(word) ?? new Set()).add(concept));
    }
  return {
    tag: (words) => tag(words, byWord, byStem),
    words: (of) =>
      [...all].filter(([, named]) => !of || [...named].some((one) => of.has(one))).map(([word]) => word),
  };
}

function tag(
  words: readonly string[],
  byWord: ReadonlyMap<string, Entry[]>,
  byStem: ReadonlyMap<string, Entry[]>,
): Tagged {
  const concepts = new Set<string>();
  let spokenFor = 0;
  const spans = words.map((word, at) => {
    const here = new Map<string, number[]>();
    const stems = Array.from({ length: Math.max(0, word.length - stemMin + 1) }, (_, i) =>
      word.slice(0, stemMin + i),
    );
    const entries = [...(byWord.get(word) ?? []), ...stems.flatMap((stem) => byStem.get(stem) ?? [])];
    const found = entries.filter(({ words: phrase }) =>
      phrase.every((part, index) => fits(part, words[at + index])),
    );
    for (const { concept, words: phrase } of found)
      if (harmless.has(concept)) spokenFor = Math.max(spokenFor, at + phrase.length);
    for (const { concept, words: phrase } of found) {
      if (at < spokenFor && dangerous.has(concept)) continue;
      concepts.add(concept);
      here.set(concept, [...(here.get(concept) ?? []), at + phrase.length]);
    }
    return here;
  });
  return { words, spans, concepts };
}

/** Sentences one after the other; no phrase goes from one into the next. */
export function joinTagged(all: readonly Tagged[]): Tagged {
  const spans: ReadonlyMap<string, readonly number[]>[] = [];
  for (const { spans: more } of all) {
    const offset = spans.length;
    const shifted = (ends: readonly number[]) => ends.map((end) => end + offset);
    for (const here of more)
      spans.push(offset === 0 ? here : new Map([...here].map(([concept, ends]) => [concept, shifted(ends)])));
  }
  return {
    words: all.flatMap(({ words }) => words),
    spans,
    concepts: new Set(all.flatMap(({ concepts }) => [...concepts])),
  };
}

const fits = (part: string, word: string | undefined) =>
  word !== undefined && (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part);
