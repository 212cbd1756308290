/** What the linear model sees of a text: its words, pairs of words, beginnings of words, concepts, and which rules fire. */
import type { Tagged } from './concepts/tag.ts';
import type { Reason } from './verdict.ts';

const beginning = 5;
/** Concepts that follow each other within so many words are seen together. */
const pairReach = 4;
const certain = 8;

export function featuresOf(
  { words, concepts, spans }: Tagged,
  fired: ReadonlyMap<Reason, number>,
): Set<string> {
  const features = new Set<string>();
  words.forEach((word, at) => {
    features.add(`w ${word}`);
    if (word.length > beginning) features.add(`b ${word.slice(0, beginning)}`);
    features.add(`p ${word} ${words[at + 1] ?? '>'}`);
    if (at === 0) features.add(`p < ${word}`);
  });
  for (const concept of concepts) features.add(`c ${concept}`);
  for (const pair of conceptPairs(spans)) features.add(pair);
  for (const [reason, weight] of fired) {
    features.add(`r ${reason}`);
    if (weight >= certain) features.add(`R ${reason}`);
  }
  return features;
}

function* conceptPairs(spans: Tagged['spans']): Generator<string> {
  for (let at = 0; at < spans.length; at += 1)
    for (let next = at + 1; next <= Math.min(spans.length - 1, at + pairReach); next += 1)
      for (const first of spans[at]?.keys() ?? [])
        for (const second of spans[next]?.keys() ?? []) if (first !== second) yield `k ${first} ${second}`;
}
