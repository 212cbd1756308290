/** What of a text is judged at once. */
import { lexicon } from './concepts/index.ts';
import { joinTagged, type Tagged } from './concepts/tag.ts';
import { known } from './known.ts';
import { fires } from './rules/rule.ts';
import { rules } from './rules/index.ts';
import { indexRules } from './rules/rule-index.ts';
import { readSentences } from './spelling/read-words.ts';
import type { Reason } from './verdict.ts';

export interface Unit {
  /** As they stand in the text. */
  sentences: readonly string[];
  tagged: Tagged;
  /** By reason, the strongest rule of it that fires (1-10). */
  fired: ReadonlyMap<Reason, number>;
}
export interface Units {
  /** Each sentence, and each two that follow each other: rules are tried on these, so that no context excuses them all. */
  parts: readonly Unit[];
  whole: Unit;
}

const rulesFor = indexRules(rules);

export function toUnits(text: string): Units {
  const sentences = readSentences(text, known).map((read) => ({
    sentences: [read.text],
    tagged: lexicon.tag(read.words),
  }));
  const pairs = sentences.slice(1).map((second, index) => join([sentences[index] as Said, second]));
  const parts = [...sentences, ...pairs].map((said) => ({ ...said, fired: tryRules(said.tagged) }));
  const fired = new Map<Reason, number>();
  for (const part of parts)
    for (const [reason, weight] of part.fired) fired.set(reason, Math.max(weight, fired.get(reason) ?? 0));
  return { parts, whole: { ...join(sentences), fired } };
}

type Said = Pick<Unit, 'sentences' | 'tagged'>;
const join = (all: readonly Said[]): Said => ({
  sentences: all.flatMap(({ sentences }) => sentences),
  tagged: joinTagged(all.map(({ tagged }) => tagged)),
});

function tryRules(tagged: Tagged): Map<Reason, number> {
  const weights = new Map<Reason, number>();
  for (const rule of rulesFor(tagged)) {
    if (rule.weight <= (weights.get(rule.reason) ?? 0)) continue;
    if (fires(rule, tagged)) weights.set(rule.reason, rule.weight);
  }
  return weights;
}
