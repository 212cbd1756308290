/** Whether what stands in a document speaks to the program that reads it, rather than to people. */
import type { Tagged } from './concepts/tag.ts';
import { matches, type Pattern } from './patterns.ts';
import { readTagged } from './read-tagged.ts';
import { aboutMachines, addressees, furtherOrders, machines, orders, reported } from './rules/orders.ts';
import { rules } from './rules/index.ts';
import { fires, type Rule } from './rules/rule.ts';
import { indexRules } from './rules/rule-index.ts';
import { toPlainLetters } from './spelling/plain-letters.ts';

const certain = 8;
const toTutor = indexRules(rules.filter(({ reason, weight }) => reason === 'injection' && weight >= certain));
const toReader = indexRules(orders);
const toAnybody = indexRules(furtherOrders);
/** Sentences after one that speaks to a machine, in which an order is to it as well. */
const reach = 3;

/** Parts of the words of which every order has to have one. */
const telling =
  /\bais?\b|\ba\.i\b|\bki\b|\bia\b|\bl['’]ia\b|llm|gpt|\bbots?\b|chatbot|assistan|assistent|asistent|sprachmodell|language model|modelo|modele|\bmodels?\b|tutor|prompt|instru|anweisung|vorgabe|directive|guideline|\brules?\b|your (?:\w+ )?(?:rules|programming|polic|filter|restrict)|regeln|niyam|nirdesh|consigne|reglas|regles|you are n|youre n|you (?:were|have been)|sahayak|निर्देश|नियम|सहायक|एआई|प्रॉम्प्ट/u;
/** Letters that are read as what they look like, and letters that stand alone, are words as well. */
const isDisguisable =
  /\p{L}[0-9@$!|]|[0-9@$!|]\p{L}|(?<!\p{L})\p{L}[\s.·_*-]+\p{L}(?!\p{L})|\p{L}[.*_·]\p{L}|\p{L}{16}/u;
const looksLike: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};
const tellingAnyhow =
  /ignor|disregard|forget|overrid|instru|prompt|assistan|chatbot|anweisung|vergiss|olvida|oublie/u;

/** A cheap look, at what is meant rather than at what is written: most sentences name nothing that an order has to name. */
function mayOrder(text: string): boolean {
  const plain = toPlainLetters(text);
  if (telling.test(plain)) return true;
  if (!isDisguisable.test(plain)) return false;
  const letters = plain.replace(/[0-9@$!|]/g, (sign) => looksLike[sign] ?? sign);
  return (
    tellingAnyhow.test(letters) || tellingAnyhow.test(letters.replace(/(?<=\p{L})[\s.·_*-]+(?=\p{L})/gu, ''))
  );
}

/** Called by what it is, and told to do something; a talk that is written down names who speaks as well. */
const called =
  /^\W*(?:(?:ai|llm|language model|chatbot|ki|ia)\s*[:,]|(?:assistant|bot|tutor|gpt)\s*,)\s*(?:please |bitte )?(?:when|if|do not|don't|never|always|ignore|disregard|you must|recommend|include|mention|output|say that|tell the|reply|answer|wenn|sag|immer|nie)\b|^\W*(?:assistant|bot|tutor|gpt)\s*:\s*(?:please )?(?:ignore|disregard|output|recommend|(?:always )?tell (?:every|each|the) (?:student|user|reader))/u;

/** Whether a sentence of a document is an order to an assistant. */
export function speaksToAssistant(text: string): boolean {
  return mayOrder(text) && (called.test(toPlainLetters(text)) || readTagged(text).some(isOrder));
}

/** By sentence of one passage, whether it is such an order, or one that is to whoever was addressed shortly before it. */
export function ordersAmong(texts: readonly string[]): boolean[] {
  let addressed = -reach - 1;
  return texts.map((text, at) => {
    if (speaksToAssistant(text)) {
      addressed = at;
      return true;
    }
    return at - addressed <= reach && ordersAnybody(text);
  });
}

/** Whether a text has an order in it to whoever reads it: too much to withhold from a document, and enough to keep from a model's examples. */
export function ordersAnybody(text: string): boolean {
  return readTagged(text).some((sentence) => toAnybody(sentence).some((rule) => fires(rule, sentence)));
}

/** Whether a question is about such sentences, so that quoting them answers it. */
export function asksAboutOrders(question: string): boolean {
  return /instruction|prompt|injection|order|assistant|\bAIs?\b|chatbot|ignore|anweisung|निर्देश|instrucc|consigne/iu.test(
    question,
  );
}

function isOrder(sentence: Tagged): boolean {
  const isAny = (patterns: readonly Pattern[]) => patterns.some((pattern) => matches(pattern, sentence));
  const isFired = (all: readonly Rule[]) => all.some((rule) => fires(rule, sentence));
  if (isAny(reported)) return false;
  if (isFired(toReader(sentence))) return true;
  if (!isFired(toTutor(sentence))) return false;
  return isAny(addressees) || (isAny(machines) && !isAny(aboutMachines));
}
