import type { AnswerValue } from './answer-drafts.ts';

/** Whether there is anything in an answer that could be marked. */
export function isAnswered(value: AnswerValue | undefined): boolean {
  return (value?.choices?.length ?? 0) > 0 || (value?.response ?? '').trim() !== '';
}
