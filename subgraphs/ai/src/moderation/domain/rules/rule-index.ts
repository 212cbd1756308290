/** Which rules may fire on a sentence at all: those of whose every step some word or concept is there. */
import type { Alternation, Pattern } from '../patterns.ts';
import type { Tagged } from '../concepts/tag.ts';
import type { Rule } from './rule.ts';

export type RuleIndex = (sentence: Tagged) => Rule[];

interface Place {
  rule: number;
  step: number;
}

export function indexRules(rules: readonly Rule[]): RuleIndex {
  const [byWord, byStem, byConcept] = [
    new Map<string, Place[]>(),
    new Map<string, Place[]>(),
    new Map<string, Place[]>(),
  ];
  const add = (index: Map<string, Place[]>, key: string, place: Place) => {
    const places = index.get(key);
    if (places) places.push(place);
    else index.set(key, [place]);
  };
  const steps = rules.map(({ pattern, needs }) =>
    [pattern, ...needs].flatMap(({ needs: of }: Pattern) => of),
  );
  for (const [rule, all] of steps.entries())
    for (const [step, alternation] of all.entries())
      for (const trigger of triggersOf(alternation)) {
        const index = trigger.kind === 'word' ? byWord : trigger.kind === 'stem' ? byStem : byConcept;
        add(index, trigger.text, { rule, step });
      }
  const stemsMax = Math.max(0, ...[...byStem.keys()].map(({ length }) => length));
  return ({ words, concepts }) => {
    const met = new Map<number, Set<number>>();
    const meet = (places: readonly Place[] = []) => {
      for (const { rule, step } of places) {
        const seen = met.get(rule);
        if (seen) seen.add(step);
        else met.set(rule, new Set([step]));
      }
    };
    for (const word of new Set(words)) {
      meet(byWord.get(word));
      for (let to = 1; to <= Math.min(word.length, stemsMax); to += 1) meet(byStem.get(word.slice(0, to)));
    }
    for (const concept of concepts) meet(byConcept.get(concept));
    return rules.filter((_, rule) => (met.get(rule)?.size ?? 0) === (steps[rule]?.length ?? 0));
  };
}

function* triggersOf({ words, concepts, phrases }: Alternation) {
  for (const text of words) yield { kind: 'word', text } as const;
  for (const text of concepts) yield { kind: 'concept', text } as const;
  for (const [first] of phrases) {
    if (!first) continue;
    if ('concept' in first) yield { kind: 'concept', text: first.concept } as const;
    else if ('stem' in first) yield { kind: 'stem', text: first.stem } as const;
    else yield { kind: 'word', text: first.word } as const;
  }
}
