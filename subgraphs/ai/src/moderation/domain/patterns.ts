/**
 * Patterns over words and concepts: `how to|can .. @make ... @weapon`. Between gaps stand alternatives, each a word, a phrase,
 * the beginning of a word (`hack*`) or a concept (`@name`); `+` sets two of them next to each other, `?` at the end lets one be
 * left out. `..` is a gap of up to three words, `...` of up to eight, `<` the beginning of the sentence and `>` its end.
 */
import type { Tagged } from './concepts/tag.ts';

type Part = { concept: string } | { stem: string } | { word: string };
type Step = { kind: 'gap'; max: number } | { kind: 'begin' } | { kind: 'end' } | Alternation;

export interface Alternation {
  kind: 'any';
  words: ReadonlySet<string>;
  concepts: readonly string[];
  phrases: readonly (readonly Part[])[];
  atEnd: boolean;
  isOptional: boolean;
}

export interface Pattern {
  steps: readonly Step[];
  /** Of each of these something must be there, in whatever order (rules/rule-index.ts). */
  needs: readonly Alternation[];
}

const gaps: Readonly<Record<string, number>> = { '..': 3, '...': 8 };
const delimiter = /\s+(\.\.\.|\.\.|<|>|\+)(?=\s|$)|^(<)(?=\s)/;

export function compile(source: string): Pattern {
  const parts = source
    .trim()
    .split(delimiter)
    .map((part) => part?.trim())
    .filter((part): part is string => part !== undefined && part !== '' && part !== '+');
  const steps = parts.flatMap(toSteps);
  const needs = steps.filter(
    (step): step is Alternation => step.kind === 'any' && !step.isOptional && !step.atEnd,
  );
  return { steps, needs };
}

function toSteps(part: string): Step[] {
  const max = gaps[part];
  if (max !== undefined) return [{ kind: 'gap', max }];
  if (part === '<') return [{ kind: 'begin' }];
  if (part === '>') return [{ kind: 'end' }];
  if (!part.includes('|')) return part.split(/\s+/).map(toAlternation);
  return [toAlternation(part)];
}

function toAlternation(part: string): Step {
  const isOptional = part.endsWith('?');
  const names = (isOptional ? part.slice(0, -1) : part).split('|').map((name) => name.trim());
  const single = names.filter((name) => !name.includes(' ') && name !== '>' && name !== '');
  const isPlain = (name: string) => !name.startsWith('@') && !name.endsWith('*');
  return {
    kind: 'any',
    isOptional,
    atEnd: names.includes('>'),
    words: new Set(single.filter(isPlain)),
    concepts: single.filter((name) => name.startsWith('@')).map((name) => name.slice(1)),
    phrases: names
      .filter((name) => name.includes(' ') || (name.endsWith('*') && !name.startsWith('@')))
      .map((name) => name.split(/\s+/).map(toPart)),
  };
}

function toPart(name: string): Part {
  if (name.startsWith('@')) return { concept: name.slice(1) };
  return name.endsWith('*') ? { stem: name.slice(0, -1) } : { word: name };
}

export function matches({ steps }: Pattern, sentence: Tagged): boolean {
  for (let at = 0; at <= sentence.words.length; at += 1) if (matchFrom(steps, 0, sentence, at)) return true;
  return false;
}

function matchFrom(steps: readonly Step[], index: number, sentence: Tagged, at: number): boolean {
  const step = steps[index];
  if (!step) return true;
  if (step.kind === 'begin') return at === 0 && matchFrom(steps, index + 1, sentence, at);
  if (step.kind === 'end') return at === sentence.words.length && matchFrom(steps, index + 1, sentence, at);
  if (step.kind === 'gap') {
    for (let skip = 0; skip <= step.max && at + skip <= sentence.words.length; skip += 1)
      if (matchFrom(steps, index + 1, sentence, at + skip)) return true;
    return false;
  }
  for (const end of endsOf(step, sentence, at)) if (matchFrom(steps, index + 1, sentence, end)) return true;
  return step.isOptional && matchFrom(steps, index + 1, sentence, at);
}

function* endsOf(step: Alternation, sentence: Tagged, at: number): Generator<number> {
  const word = sentence.words[at];
  if (word === undefined) {
    if (step.atEnd) yield at;
    return;
  }
  if (step.words.has(word)) yield at + 1;
  for (const concept of step.concepts) yield* sentence.spans[at]?.get(concept) ?? [];
  for (const phrase of step.phrases) yield* endsOfPhrase(phrase, sentence, at);
}

function endsOfPhrase(phrase: readonly Part[], sentence: Tagged, at: number): readonly number[] {
  let ends: number[] = [at];
  for (const part of phrase)
    ends = ends.flatMap((end) => {
      const word = sentence.words[end];
      if (word === undefined) return [];
      if ('concept' in part) return [...(sentence.spans[end]?.get(part.concept) ?? [])];
      const fits = 'stem' in part ? word.startsWith(part.stem) : word === part.word;
      return fits ? [end + 1] : [];
    });
  return ends;
}

/** The whole words that a pattern names. */
export const wordsOf = ({ steps }: Pattern): string[] =>
  steps.flatMap((step) =>
    step.kind === 'any'
      ? [...step.words, ...step.phrases.flat().flatMap((part) => ('word' in part ? [part.word] : []))]
      : [],
  );
