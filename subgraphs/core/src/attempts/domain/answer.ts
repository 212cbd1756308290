/** Which answers a question takes. */
import { hasChoices } from '../../assessments/domain/answer-key.ts';
import type { Question } from '../../assessments/ports.ts';

export const responseLengthMax = 10_000;
export const essayLengthMax = 50_000;

export interface GivenAnswer {
  choiceIds: string[] | null;
  response: string | null;
}
interface AnswerProblem {
  field: 'choices' | 'response';
  message: string;
}

/** What is wrong with an answer to a question, naming the input field; undefined for one that can be kept. */
export function answerProblem(
  { kind, choices }: Pick<Question, 'kind' | 'choices'>,
  { choiceIds, response }: GivenAnswer,
): AnswerProblem | undefined {
  if (!hasChoices(kind))
    return responseProblem(kind === 'ESSAY' ? essayLengthMax : responseLengthMax, { choiceIds, response });
  if (response !== null) return { field: 'response', message: 'This question is answered with choices.' };
  if (!choiceIds) return { field: 'choices', message: 'This question is answered with choices.' };
  if (kind === 'MULTIPLE_CHOICE' && choiceIds.length > 1)
    return { field: 'choices', message: 'This question takes one choice.' };
  if (new Set(choiceIds).size < choiceIds.length)
    return { field: 'choices', message: 'A choice is named twice.' };
  const known = choiceIds.every((id) => choices?.some((choice) => choice.id === id));
  return known ? undefined : { field: 'choices', message: 'This is no choice of this question.' };
}

function responseProblem(lengthMax: number, { choiceIds, response }: GivenAnswer): AnswerProblem | undefined {
  if (choiceIds) return { field: 'choices', message: 'This question has no choices; answer with response.' };
  if (response === null) return { field: 'response', message: 'This question is answered with response.' };
  return response.length > lengthMax
    ? { field: 'response', message: `An answer has at most ${lengthMax} characters.` }
    : undefined;
}

/** Whether there is anything in it. */
export const isAnswered = ({ choiceIds, response }: GivenAnswer): boolean =>
  (choiceIds?.length ?? 0) > 0 || (response ?? '').trim() !== '';
