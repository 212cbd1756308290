/** What an attempt holds, for those who see it. Marks are for attempts that are handed in. */
import type { Sight } from '../sight/ports.ts';
import { scoreOf } from './domain/marking.ts';
import type { Attempt, Mark, SavedAnswer } from './ports.ts';

/** Points reached by the answers that could be marked; null before handing in. */
export async function readScore(sight: Sight, { id, submittedAt }: Attempt): Promise<number | null> {
  return submittedAt ? scoreOf(await sight.marksOf(id)) : null;
}

/** The saved answers in the order of the questions. */
export async function readAnswers(sight: Sight, attempt: Attempt): Promise<SavedAnswer[]> {
  return inOrder(sight, attempt, await sight.answersOf(attempt.id));
}

/** The marks in the order of the questions; null before handing in. */
export async function readResults(sight: Sight, attempt: Attempt): Promise<Mark[] | null> {
  return attempt.submittedAt ? inOrder(sight, attempt, await sight.marksOf(attempt.id)) : null;
}

async function inOrder<T extends { questionId: string }>(
  sight: Sight,
  { assessmentId }: Attempt,
  rows: T[],
): Promise<T[]> {
  const questions = await sight.questionsOf(assessmentId);
  return questions.flatMap(({ id }) => rows.filter(({ questionId }) => questionId === id));
}
