/** Which answers a question takes. */
import type { Question } from '../../assessments/ports.ts';

export const responseLengthMax = 10_000;

export interface GivenAnswer {
  choiceIds: string[] | null;
  response: string | null;
}

/** What is wrong with an answer to a question, naming the input field; undefined for one that can be kept. */
export function answerProblem(
  { kind, choices }: Pick<Question, 'kind' | 'choices'>,
  { choiceIds, response }: GivenAnswer,
): { field: 'choices' | 'response'; message: string } | undefined {
  if (kind === 'SHORT_ANSWER') {
    if (choiceIds)
      return { field: 'choices', message: 'This question has no choices; answer with response.' };
    if (response === null) return { field: 'response', message: 'This question is answered with response.' };
    if (response.length > responseLengthMax)
      return { field: 'response', message: `An answer has at most ${responseLengthMax} characters.` };
    return undefined;
  }
  if (response !== null) return { field: 'response', message: 'This question is answered with choices.' };
  if (!choiceIds) return { field: 'choices', message: 'This question is answered with choices.' };
  if (choiceIds.length > 1) return { field: 'choices', message: 'This question takes one choice.' };
  const known = choiceIds.every((id) => choices?.some((choice) => choice.id === id));
  return known ? undefined : { field: 'choices', message: 'This is no choice of this question.' };
}
