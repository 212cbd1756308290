/** What a sentence of a document or of a language model must not be: orders to the tutor, instructions to harm, and the like. */
import { holdingWords } from '../../tutor/domain/routing/words.ts';
import type { Tagged } from './concepts/tag.ts';
import { speaksToAssistant } from './orders.ts';
import { readTagged } from './read-tagged.ts';
import { rules } from './rules/index.ts';
import { fires, parseRules, type Rule } from './rules/rule.ts';
import { indexRules } from './rules/rule-index.ts';

export type Unfit = 'sexual' | 'harm' | 'injection' | 'instructions' | 'link';

/** Said rather than asked: how harm is done, step by step. */
const instructing = parseRules(
  'harm',
  `
  8: to|you can|you could|first|then|simply|just|now .. @make .. @weapon|@poison|@drug ! @past, was, were, did, not .. @make, never .. @make, safely, industry, factory, laboratory, plants, organisms, bronze, nuclear, smith, century, archers, mixed
  8: mix|add|pour|heat|combine|fill|dissolve|grind|soak|boil|pack|attach|wrap ... @weapon|bomb|explosive|explosion|detonate|poison gas|meth ! @past, was, were, never, not, must not, avoid, is explosive, be explosive, is an explosive, burns with an explosion, can cause an explosion, soldiers
  8: < to|you can|you could|how to|how you|then|first|simply|just|now .. kill|strangle|stab|poison .. someone|somebody|a person|people|yourself|him|her ! @past, never, not, can kill, enough to, is murder, is a crime, law
  8: < use|take|give|put|press|pour|add|mix|hold ... to .. kill|strangle|stab|poison .. someone|somebody|a person|people|yourself|him|her ! @past, never, not`,
);
const worded = (rule: Rule, reason: Rule['reason']) => rule.reason === reason && rule.weight >= 8;
const sexual = indexRules(rules.filter((rule) => worded(rule, 'sexual')));
const harm = indexRules(instructing);
const link =
  /\b(?:https?:\/\/|www\.)[^\s)\]}>"']+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|io|co|xyz|example)\b[^\s)\]}>"']*/giu;
/** So many words in a row are no coincidence. */
const repeatedWords = 8;

const anyFires = (of: (sentence: Tagged) => Rule[], tagged: readonly Tagged[]) =>
  tagged.some((sentence) => of(sentence).some((rule) => fires(rule, sentence)));

export interface OutputContext {
  /** Texts of the passages that were read. */
  passages: readonly string[];
  /** What the model was told. */
  instructions: string;
}

/** Why a sentence of a language model is not shown; undefined where it may be. */
export function checkOutput(sentence: string, { passages, instructions }: OutputContext): Unfit | undefined {
  const links = sentence.match(link) ?? [];
  const isKnown = (address: string) =>
    passages.some((text) => text.includes(address.replace(/[.,;:!?]+$/, '')));
  if (!links.every(isKnown)) return 'link';
  if (repeats(sentence, instructions)) return 'instructions';
  const tagged = readTagged(sentence);
  if (anyFires(sexual, tagged)) return 'sexual';
  if (anyFires(harm, tagged) && !passages.some((text) => isSaidIn(text, tagged))) return 'harm';
  return speaksToAssistant(sentence) ? 'injection' : undefined;
}

/**
 * What a class's own material says of gunpowder and daggers may be said: all that is dangerous in the sentence, and nearly all of
 * the rest, stands in the passage. That a sentence is borne out in the main is not enough; the recipe may be the model's.
 */
function isSaidIn(passage: string, sentences: readonly Tagged[]): boolean {
  const told = readTagged(passage).flatMap(({ words }) => words);
  const [asForms, asStems] = [new Set(told.map(baseOf)), new Set(told.map(stemOf))];
  return sentences.every(({ words, spans }) => {
    const isDangerous = (at: number) => dangerous.some((name) => spans[at]?.has(name));
    if (words.some((word, at) => isDangerous(at) && !asForms.has(baseOf(word)))) return false;
    const own = words.filter((word) => !holdingWords.has(word));
    return own.filter((word) => asStems.has(stemOf(word))).length >= saidFrom * own.length;
  });
}
const saidFrom = 0.8;
const dangerous = ['weapon', 'poison', 'drug', 'explosive', 'kill', 'recipe', 'means'];
/** A word without its ending. What is dangerous has to be the same word: "strangle" begins as "stranger" does. */
const baseOf = (word: string): string => word.replace(/(?:s|e?d|ing)$/u, '');
/** As much of a word as its kin have in common. */
const stemOf = (word: string): string => baseOf(word).slice(0, 6);

function repeats(sentence: string, instructions: string): boolean {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const told = ` ${wordsOf(instructions).join(' ')} `;
  const words = wordsOf(sentence);
  return words.some(
    (_, at) =>
      at + repeatedWords <= words.length &&
      told.includes(` ${words.slice(at, at + repeatedWords).join(' ')} `),
  );
}
