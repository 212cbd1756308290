/**
 * Whether a message goes on from one that was stopped. It does only where it has no matter of its own: "why did Rome fall?" and
 * "why is it cold in winter?" ask of something else, however they begin and whatever their "it" stands for.
 */
import { lexicon } from '../concepts/index.ts';
import type { Tagged } from '../concepts/tag.ts';
import { known } from '../known.ts';
import { readWords } from '../spelling/read-words.ts';
import { toPlainLetters } from '../spelling/plain-letters.ts';
import type { Reason, Verdict } from '../verdict.ts';
import { isAnyThing, saysNothing } from './carrying-words.ts';

/** Longer messages say what they are about. */
const wordsMax = 20;
/** Own words beside a pronoun that something is done to: "how do I attach it to a kite". */
const besideMax = 3;
/** Words of which one more of the same matter makes a question: "with pills?". */
const fragmentMax = 3;

/** Concepts of which each reason speaks: to name one of them more is to stay with it. */
const harmful = ['weapon', 'poison', 'drug', 'explosive', 'recipe', 'kill', 'hurt', 'die', 'place'];
const ofDanger = [
  'suicide',
  'harmSelf',
  'despair',
  'quiet',
  'die',
  'means',
  'poison',
  'drug',
  'weapon',
  'hurt',
  'kill',
];
const concepts: Readonly<Partial<Record<Reason, readonly string[]>>> = {
  harm: harmful,
  threat: [...harmful, 'revenge', 'means', 'threatened'],
  'self-harm': ofDanger,
  abuse: ['touch', 'hurt', 'grooming', 'neglect', 'threatened', 'quiet', 'despair', ...ofDanger],
  cheating: ['assessment', 'answer', 'cheat', 'leak', 'liveNow', 'graded'],
  injection: ['prompt', 'rules', 'youRules', 'reveal', 'ignore', 'unbound', 'persona'],
  'personal-data': ['privateThing', 'account', 'fetch'],
  intrusion: ['hack', 'account', 'malware', 'privateThing'],
  sexual: ['sexual', 'arousing', 'touch'],
};

const reference =
  /\b(?:it|its|that|this|them|those|these|they|he|him|his|she|her|one|ones|there|then|instead|anyway|anyways)\b|\b(?:das|dies|dieses|es|ihn|ihm|er|sie|damit|dafur|davon|dazu|trotzdem|dann)\b|\b(?:usko|uska|uske|ise|isko|isse|iske|isme|isse|yeh|ye|wo|woh|phir|fir)\b|(?:^|\s)(?:इसे|इसको|इससे|इसमें|उसे|उसको|उससे|यह|वह|फिर|इसके|उसके)(?=\s|$)|\b(?:eso|esto|lo|ello|asi|ca|cela|y|en)\b/u;
const opener =
  /^\W*(?:and|but|so|then|or|with|without|what if|what about|how about|ok(?:ay)? (?:and|but|so|then)|yes|no|und|aber|oder|mit|ohne|was ist mit|aur|lekin|par|toh?|और|लेकिन|तो|y|o|pero|con|sin|et|ou|mais|avec|sans)(?=\s)/u;
/** "What is a number?" asks of a thing that any deed may have. */
const defining =
  /^\W*(?:(?:and|but|so|ok|okay|und|aber|aur|y|et) )*(?:what|who|wat|was|wer|que|quien|qui)(?:s| is| are| was| were| ist| sind| es| son| est)? (?:a |an |ein |eine |un |una |une )?\S+$|\b(?:define|about|definition of|meaning of|uber|sobre|bare me(?:in)?)\b|^\W*\S+ kya (?:hai|hota hai|hoti hai|hote hain)$/u;
/** What somebody does with what was spoken of before. */
const doneTo =
  /(?:^|\b(?:i|we|you|one|u|somebody|someone|to)\b(?: \S+){0,3}? )(\S+) (?:it|them|(?:this|that)(?= ?(?:$|then|now|to|in|with|at|for)))(?= |$)/u;
/** "Does it explode?" asks of what was spoken of; of the weather nobody need have spoken. */
const ofIt =
  /\b(?:does|do|will|would|can|could|is|are|was) (?:it|that|they) (?:really |even |always )?(\S+)/u;
const ofWeather = /^(?:rain|snow|hail|thunder|storm|freez|dark|winter|summer|autumn|spring|noon|midnight)/u;
/** What is complete without anything before it: a thing of its own, everybody, a word that is asked for. */
const complete =
  /\b(?:a|an|ein|eine|einen|un|una|une) \S{2,}|\b(?:we|people|wir|nous|nosotros|hum|log)\b|\bwhat (?:does|do|is) \S+ (?:mean|called)$/u;
/** Work of one's own; in an exam it is what is cheated in. */
const ofOwnWork =
  /\b(?:question|homework|essay|topic|lesson|class)\b|\b(?:answer|step|result)\b.*\bwrong|\b[e-hj-z]$/u;
/** These are done with what a lesson is about. */
const ofLessons =
  /^(?:solve|factor|factori[sz]e|expand|write|spell|pronounce|remember|calculate|compute|draw|sketch|prove|translate|learn|explain|understand|simplify|multiply|divide|subtract|square|round|convert|measure|read|study|memori[sz]e|revise|say|label|graph|plot|define|describe|classify|differentiate|integrate|conjugate|decline|punctuate)s?$/u;
/** A word or a phrase is asked for, in a language or between quotation marks. */
const speaksOfWords =
  /["“„«]|(?:^|\s)'[^']+'|\b(?:say|count|spell)\b (?!it\b|that\b|this\b|so\b).+ in (?:english|german|french|spanish|hindi|latin)\b/u;
/** Thanks and the like ask for nothing again, nor does who asks whom they are talking to. */
const courtesy =
  /^\W*(?:(?:ok|okay|k|alright|fine|cool|great|good|nice|thanks|thank you|thx|ty|tysm|so much|very much|a lot|danke|vielen dank|gracias|muchas gracias|merci|beaucoup|shukriya|dhanyavaad|dhanyavad|धन्यवाद|शुक्रिया|hello|hi|hey)\W*)+$|^\W*(?:who|what) are you\W*$|^\W*are you (?:an? )?(?:real|human|robot|bot|ai|machine)\b/u;

const plainly = (text: string) => toPlainLetters(text).replaceAll(/\s+/g, ' ').trim();
export const isCourtesy = (text: string): boolean => courtesy.test(plainly(text));

type Stopped = Pick<Verdict, 'class' | 'sentences'>;

/** `before`: the verdict on what was asked before, which stopped it. */
export function leansOn(question: string, before: Stopped): boolean {
  const plain = plainly(question);
  if (courtesy.test(plain) || speaksOfWords.test(plain) || isCalculation(plain) || namesSomething(question))
    return false;
  // Words of other languages than English may be put right that were right.
  const asWritten = plain.replaceAll("'", '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [asWritten, readWords(question, known).words].some((words) => areLeaning(words, before));
}

function areLeaning(words: readonly string[], before: Stopped): boolean {
  if (words.length === 0 || words.length > wordsMax) return false;
  const text = words.join(' ');
  const isGoingOn = reference.test(text) || opener.test(text);
  const own = ownWords(words, before);
  if (own.length > 0 && isDoneToIt(own, text)) return true;
  if (own.some(({ isOfSame }) => !isOfSame)) return false;
  if (own.length > 0) return isGoingOn || words.length <= fragmentMax;
  if (words.some(isAnyThing) && defining.test(text)) return false;
  if (isGoingOn) return true;
  return !complete.test(text) && (before.class === 'cheating' || !ofOwnWork.test(text));
}

interface OwnWord {
  word: string;
  /** Whether it names the same matter as what was stopped. */
  isOfSame: boolean;
  /** Whether it is a term of a school subject. */
  isTerm: boolean;
}

function ownWords(words: readonly string[], { class: reason, sentences }: Stopped): OwnWord[] {
  const tagged = lexicon.tag(words);
  const same = placesOf(tagged, concepts[reason] ?? []);
  const terms = placesOf(tagged, ['term']);
  const asked = new Set(sentences.flatMap((sentence) => readWords(sentence, known).words));
  return words.flatMap((word, at): OwnWord[] => {
    if (isSilent(word, words)) return [];
    const isTerm = terms.has(at) && !same.has(at);
    return [{ word, isTerm, isOfSame: !isTerm && (same.has(at) || asked.has(word)) }];
  });
}

function placesOf({ spans }: Tagged, names: readonly string[]): Set<number> {
  const places = new Set<number>();
  for (const [at, span] of spans.entries())
    for (const name of names)
      for (const end of span.get(name) ?? []) for (let i = at; i < end; i += 1) places.add(i);
  return places;
}

const german = /^(?:wie|warum|das|er|sie|ich|es|wo|wer|wann)$/;
function isSilent(word: string, words: readonly string[]): boolean {
  // The English war is spelt as the German "was".
  if (word === 'war') return words.some((other) => german.test(other));
  return saysNothing(word) || isAnyThing(word) || /^\p{N}+$/u.test(word) || /^[a-z]$/.test(word);
}

/** "The Cold Room": written large within a sentence, which in German says nothing. */
const namesSomething = (question: string) =>
  /(?<=[\p{Ll},] )(?!(?:I|English|German|French|Spanish|Hindi)\b)\p{Lu}\p{Ll}+/u.test(question) &&
  !/\b(?:der|das|ich|es|wie|und|ist|mir|davon)\b/i.test(question);

/** Several numbers are a sum, and no choice among answers. */
const isCalculation = (plain: string) =>
  (plain.match(/(?<!\p{L})\d+(?!\p{L})/gu) ?? []).length > 1 ||
  /\d\s*[-+*/^=%]|\b(?:sin|cos|tan|log|ln) ?\d|\S (?:plus|minus|times|mal) \S+\W*$/.test(plain);

/** Where the message names nothing before it that the pronoun could stand for. */
function isDoneToIt(own: readonly OwnWord[], text: string): boolean {
  const [first] = own;
  const [, deed] = doneTo.exec(text) ?? [];
  if (deed === first?.word) return own.length <= besideMax && !ofLessons.test(deed ?? '');
  const [, said] = ofIt.exec(text) ?? [];
  return said === first?.word && own.length === 1 && first?.isTerm === false && !ofWeather.test(said ?? '');
}
