/** The two texts that each model of pairs was fitted on and reads; infra/evals/pair-models/tasks.py writes them the same. Pure. */

/** A message that goes on names what it goes on from early; of an answer its beginning tells the matter. */
const wordsMax = { next: 40, question: 30, answer: 30, claim: 60, evidence: 140 };
const turnsMax = 4;

export interface EarlierTurn {
  question: string;
  answer: string;
}

/**
 * A message, and the turns before it (`history`: oldest first), the latest first, so that what has no room is the oldest. Undefined
 * for a script that is not read.
 */
export function conversationAsRead(
  next: string,
  history: readonly EarlierTurn[],
): { next: string; before: string } | undefined {
  if (!isReadable(next)) return undefined;
  const before = history
    .slice(-turnsMax)
    .reverse()
    .map(
      ({ question, answer }) =>
        `${firstWords(question, wordsMax.question)} ${firstWords(answer, wordsMax.answer)}`,
    )
    .join(' | ');
  return { next: firstWords(next, wordsMax.next), before };
}

/** A sentence, and what it cites. Undefined for a script that is not read. */
export function claimAsRead(
  claim: string,
  evidence: string,
): { claim: string; evidence: string } | undefined {
  if (!isReadable(claim)) return undefined;
  return { claim: firstWords(claim, wordsMax.claim), evidence: firstWords(evidence, wordsMax.evidence) };
}

/** Of letters of other scripts than Latin and Greek the models know no words. */
const isReadable = (text: string) => !/(?!\p{Script=Latin}|\p{Script=Greek})\p{L}/u.test(text);

const firstWords = (text: string, count: number) =>
  text.split(/\s+/u).filter(Boolean).slice(0, count).join(' ');
