/** The two texts that the model of conversations was fitted on and reads; infra/evals/followups/reader/conversation.py writes the same. Pure. */

/** A message that goes on names what it goes on from early; of an answer its beginning tells the matter. */
const wordsMax = { next: 40, question: 30, answer: 30 };
const turnsMax = 4;
/** Of the letters of a text, how many may be of scripts of which the model knows no words: a name, a quoted word. */
const foreignMax = 0.2;

export interface EarlierTurn {
  question: string;
  answer: string;
}

/**
 * A message, and the turns before it (`history`: oldest first), the latest first, so that what has no room is the oldest. Undefined
 * where either is not in Latin or Greek letters.
 */
export function asRead(
  next: string,
  history: readonly EarlierTurn[],
): { next: string; before: string } | undefined {
  const before = history
    .slice(-turnsMax)
    .reverse()
    .map(
      ({ question, answer }) =>
        `${firstWords(question, wordsMax.question)} ${firstWords(answer, wordsMax.answer)}`,
    )
    .join(' | ');
  if (!isReadable(next) || !isReadable(before)) return undefined;
  return { next: firstWords(next, wordsMax.next), before };
}

function isReadable(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  // Letters of no script of their own are signs, such as that of micrometres.
  const foreign = letters.filter(
    (letter) => !/\p{Script=Latin}|\p{Script=Greek}|\p{Script=Common}/u.test(letter),
  );
  return foreign.length <= foreignMax * letters.length;
}

const firstWords = (text: string, count: number) =>
  text.split(/\s+/u).filter(Boolean).slice(0, count).join(' ');
