/** Marks what can be marked without reading: choices by key, short answers by an accepted wording. */
import type { AnswerKey } from '../../assessments/domain/answer-key.ts';

/** `correct` and `points` are both null when a teacher has to read the answer. */
export interface Mark {
  questionId: string;
  correct: boolean | null;
  points: number | null;
}

interface Given {
  choiceIds: string[] | null;
  response: string | null;
}

/** The wording that counts: no case, no outer punctuation, single spaces, one form of each character. */
export function normaliseAnswer(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:!?"'“”‘’()]+|[\s.,;:!?"'“”‘’()]+$/gu, '');
}

function isCorrect(key: AnswerKey, given: Given | undefined): boolean | null {
  if (key.kind === 'MULTIPLE_CHOICE') return given?.choiceIds?.[0] === key.correctChoiceId;
  const response = normaliseAnswer(given?.response ?? '');
  if (response === '') return false;
  return key.acceptedAnswers.some((accepted) => normaliseAnswer(accepted) === response) ? true : null;
}

/** The mark of one answer; an answer that was not given is wrong. */
export function markAnswer(
  question: { id: string; points: number },
  key: AnswerKey,
  given: Given | undefined,
): Mark {
  const correct = isCorrect(key, given);
  return {
    questionId: question.id,
    correct,
    points: correct === null ? null : correct ? question.points : 0,
  };
}

/** Points of the answers that could be marked. */
export const scoreOf = (marks: readonly Mark[]): number =>
  marks.reduce((sum, { points }) => sum + (points ?? 0), 0);
