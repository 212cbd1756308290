/** The question of a turn in words that stand apart from its conversation, by which questions of a class are one. */
import { expandQuestion, type Exchange, type TakenFor } from './conversation.ts';
import type { Stem } from './language/tokens.ts';

/**
 * As it is searched for at first: "and why?" after ten questions is ten questions. What asks for the answer in another way is
 * searched for as the question that it is about, and is not that question.
 */
export function askedAs(
  question: string,
  history: readonly Exchange[],
  stem: Stem,
  taken?: TakenFor,
): string {
  const reading = expandQuestion(question, history, stem, taken);
  return reading.startsWith(question) ? reading : `${question} (${reading})`;
}
