/** What a sentence of a document or of a language model must not be: orders to the tutor, instructions to harm, and the like. */
import { lexicon } from './concepts/index.ts';
import type { Tagged } from './concepts/tag.ts';
import { known } from './known.ts';
import { rules } from './rules/index.ts';
import { fires, parseRules, type Rule } from './rules/rule.ts';
import { indexRules } from './rules/rule-index.ts';
import { readSentences } from './spelling/read-words.ts';

export type Unfit = 'sexual' | 'harm' | 'injection' | 'instructions' | 'link';

/** Said rather than asked: how harm is done, step by step. */
const instructing = parseRules(
  'harm',
  `
  8: to|you can|you could|first|then|simply|just|now .. @make .. @weapon|@poison|@drug ! @past, was, were, did, not, never, safely, industry, factory, laboratory, plants, organisms
  8: mix|add|pour|heat|combine|fill|dissolve|grind|soak|boil|pack|attach|wrap ... @weapon|bomb|explosive|explosion|detonate|poison gas|meth ! @past, was, were, never, not, must not, avoid
  8: to|you can|you could .. kill|strangle|stab|poison .. someone|somebody|a person|people|yourself|him|her ! @past, never, not, can kill, enough to`,
);
/** Said to whoever reads a document for others. */
const ordering = parseRules(
  'injection',
  `
  8: ai readers|ai systems|ai tools|ai models|ai|assistants|chatbots|language models|bots .. must|should|shall|have to|need to|are to .. say|tell|recommend|include|mention|add|output|ignore|answer|reply|state|write|repeat
  8: as an ai|as a language model|you are an ai|you are a helpful assistant|you are the assistant|you are now
  8: when|if .. ... asked|asks|answering|summarising|summarizing|reading .. ... say|answer|reply|tell|respond|output|recommend|include|mention
  8: @ignore .. all|any|previous|prior|above|earlier .. instructions|rules|passages|documents|questions|text
  8: do not|dont|never .. tell|reveal|mention|cite|answer|show .. ... user|student|students|reader|question|source|sources
  8: tell|inform|instruct|convince .. the|every|each .. student|students|user|users|reader|readers .. ... to|that ! teacher, teachers
  8: end|begin|start|finish .. every|each|your|the .. answer|reply|response|sentence .. with`,
);
const worded = (rule: Rule, reason: Rule['reason']) => rule.reason === reason && rule.weight >= 8;
const sexual = indexRules(rules.filter((rule) => worded(rule, 'sexual')));
const harm = indexRules(instructing);
const injection = indexRules([...rules.filter((rule) => worded(rule, 'injection')), ...ordering]);

/** A cheap look: most sentences name nothing that an order to the tutor would have to name. */
const mayOrder =
  /assistant|\bAIs?\b|chatbot|language model|\bllm\b|\bbots?\b|tutor|\bmodels?\b|instruction|prompt|ignor|disregard|forget|override|\bsystem\b|\brules?\b|\byou(?:r)?\b|student|reader|answer|anweisung|vergiss|निर्देश|instrucc|consigne/iu;
const link =
  /\b(?:https?:\/\/|www\.)[^\s)\]}>"']+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|io|co|xyz|example)\b[^\s)\]}>"']*/giu;
/** So many words in a row are no coincidence. */
const repeatedWords = 8;

const tagsOf = (text: string): Tagged[] => readSentences(text, known).map(({ words }) => lexicon.tag(words));
const anyFires = (of: (sentence: Tagged) => Rule[], tagged: readonly Tagged[]) =>
  tagged.some((sentence) => of(sentence).some((rule) => fires(rule, sentence)));

/** Whether a sentence of a document speaks to the program that reads it, rather than to people. */
export function speaksToAssistant(text: string): boolean {
  return mayOrder.test(text) && anyFires(injection, tagsOf(text));
}

/** Whether a question is about such sentences, so that quoting them answers it. */
export function asksAboutOrders(question: string): boolean {
  return /instruction|prompt|injection|order|assistant|\bAIs?\b|chatbot|ignore|anweisung|निर्देश|instrucc|consigne/iu.test(
    question,
  );
}

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
  const tagged = tagsOf(sentence);
  if (anyFires(sexual, tagged)) return 'sexual';
  if (anyFires(harm, tagged)) return 'harm';
  return mayOrder.test(sentence) && anyFires(injection, tagged) ? 'injection' : undefined;
}

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
