/** What a message that goes on from an earlier turn may mean, written out so that it can be searched for. */
import { asWritten, contentTerms, needsAnother, type Exchange } from './conversation.ts';
import { itemNamed } from './items.ts';
import type { Stem } from './language/tokens.ts';
import { analyseQuestion } from './question.ts';
import { readMessage, type Message } from './routing/message.ts';
import { readReferences } from './routing/references.ts';
import { contentWords } from './routing/words.ts';

export interface FollowUp {
  question: string;
  /** Oldest first. */
  history: readonly Exchange[];
  /** The turn it goes on from, from 0. */
  turn: number;
}

const carriedMax = 6;
const namesMax = 3;
/** From so many words of its own on a message is tried as it stands first, and a whole question from so many. */
const saysEnough = { any: 5, whole: 2 };
const aPerson = /(?<!\p{L})(?:he|him|his|she|her|hers)(?!\p{L})/iu;
const mark = /\s*\[\d+\]/g;

/** The readings, the likeliest first. */
export function followUpReadings({ question, history, turn }: FollowUp, stem: Stem): string[] {
  const meant = history[turn];
  if (!meant) return [question];
  const message = readMessage(question, stem);
  const subjects = subjectsOf(history, turn, stem);
  if (asksOnlyOfAnswer(message)) return [questionAbout(history, turn, { subjects, stem })];
  const item = itemNamed(question, meant);
  if (item !== undefined) return [withWords(question, [item, ...subjects], stem)];

  const own = contentTerms(question, stem);
  const names = namesIn(meant, stem);
  const carried = withWords(question, subjects, stem);
  const byAnswer =
    names.length > 0 && refersOutside(question, stem)
      ? withWords(question, [...names, ...subjects], stem)
      : '';
  const asked = analyseQuestion(meant.question, stem).expected.kind;
  const isNamedByAnswer = aPerson.test(question) || asked === 'person' || asked === 'place';
  const leaning = isNamedByAnswer ? [byAnswer, carried] : [carried, byAnswer];
  const isWhole = own.length > 0 && !needsAnother(question, stem);
  const enough = standsAlone(message, question, stem) ? saysEnough.whole : saysEnough.any;
  const readings = own.length >= enough && isWhole ? [question, carried] : leaning;
  if (isWhole) readings.push(question);
  return [...new Set(readings.filter((reading) => reading !== ''))];
}

/** Whether a message asks for the answer in another way and for nothing new. */
export const isOfAnswerOnly = (question: string, stem: Stem): boolean =>
  asksOnlyOfAnswer(readMessage(question, stem));

/** "Simpler please", "an example": nothing of the matter is in the message itself. */
const asksOnlyOfAnswer = ({ signs, own }: Message) =>
  signs.asksOfAnswer === 1 && own.every(({ rarity }) => rarity <= 0.2);

/** A whole question that neither points back nor adds to anything: in a class everything is near everything else. */
const standsAlone = ({ signs }: Message, question: string, stem: Stem) =>
  signs.complete === 1 && signs.opens + signs.whatAbout + signs.adds === 0 && !refersOutside(question, stem);

const refersOutside = (question: string, stem: Stem) => {
  const { outside, unclear, pointing } = readReferences(question, stem);
  return outside + unclear + pointing > 0;
};

/** Whether a question says what it is about: "more details please" does not. */
export const namesSomething = (asked: string, stem: Stem): boolean =>
  contentTerms(asked, stem).length > 0 && !asksOnlyOfAnswer(readMessage(asked, stem));

/** The question that an answer was about, in words that stand by themselves. */
function questionAbout(
  history: readonly Exchange[],
  turn: number,
  { subjects, stem }: { subjects: readonly string[]; stem: Stem },
): string {
  for (let i = turn; i >= 0; i--) {
    const asked = history[i]?.question ?? '';
    if (namesSomething(asked, stem)) return withWords(asked, subjects, stem);
  }
  return history[turn]?.question ?? '';
}

/** What a turn was about: what it asked about and, where it leaned on the one before, what that one was about as well. */
export function subjectsOf(history: readonly Exchange[], turn: number, stem: Stem): string[] {
  const asked = history[turn]?.question;
  if (asked === undefined) return [];
  const terms = namesSomething(asked, stem) ? contentTerms(asked, stem) : [];
  // What was asked about, rather than what was asked of it; where that cannot be told apart, both.
  const named = terms.filter(({ tier }) => tier !== 'plain');
  const own = (named.length > 0 ? named : terms).map(({ word }) => asWritten(word, asked));
  const leans = turn > 0 && (own.length === 0 || (own.length <= 3 && needsAnother(asked, stem)));
  const before = leans ? subjectsOf(history, turn - 1, stem) : [];
  return [...new Set([...own, ...before])].slice(0, carriedMax);
}

/** Names in the first sentence of an answer that its question does not name: "Who ...?" is answered by one. */
function namesIn({ question, answer }: Exchange, stem: Stem): string[] {
  const [first = ''] = answer.replace(mark, '').split(/(?<=[.!?।])\s/u);
  const asked = new Set(contentWords(question, stem).flatMap(({ forms }) => forms));
  const isNew = ({ forms }: { forms: readonly string[] }) => !forms.some((form) => asked.has(form));
  const words = contentWords(first, stem).filter(
    (word) => word.rarity > 0.3 && isNew(word) && /^\p{Lu}/u.test(first.slice(word.start)),
  );
  return words.slice(0, namesMax).map(({ start, lower }) => first.slice(start, start + lower.length));
}

/** The question with words that it does not have. */
function withWords(question: string, words: readonly string[], stem: Stem): string {
  const known = new Set(contentWords(question, stem).flatMap(({ forms }) => forms));
  const fresh = words.filter(
    (word) => !contentWords(word, stem).some(({ forms }) => forms.some((form) => known.has(form))),
  );
  const carried = [...new Set(fresh)].slice(0, carriedMax);
  return carried.length > 0 ? `${question} (${carried.join(' ')})` : question;
}
