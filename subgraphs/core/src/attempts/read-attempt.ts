/** What an attempt holds, for those who see it. Marks are for attempts that are handed in. */
import { orderedQuestions, seeAssessment } from '../assessments/see-assessment.ts';
import type { Sight } from '../sight/ports.ts';
import { scoreOf } from './domain/marking.ts';
import { isReleased } from './domain/release.ts';
import type { Attempt, KeptMark, SavedAnswer } from './ports.ts';

/** Points reached by the answers that could be marked; null before handing in, and for a student before the release. */
export async function readScore(sight: Sight, attempt: Attempt): Promise<number | null> {
  return (await seesResults(sight, attempt)) ? scoreOf(await sight.marksOf(attempt.id)) : null;
}

/** The saved answers in the order of the questions. */
export async function readAnswers(sight: Sight, attempt: Attempt): Promise<SavedAnswer[]> {
  return inOrder(sight, attempt, await sight.answersOf(attempt.id));
}

/** The marks in the order of the questions; null before handing in, and for a student before the release. */
export async function readResults(sight: Sight, attempt: Attempt): Promise<KeptMark[] | null> {
  return (await seesResults(sight, attempt))
    ? inOrder(sight, attempt, await sight.marksOf(attempt.id))
    : null;
}

/** Whether the asker, who sees the attempt, sees how it was marked. */
export async function seesResults(sight: Sight, attempt: Attempt): Promise<boolean> {
  if (attempt.submittedAt === null) return false;
  const seen = await seeAssessment(sight, attempt.assessmentId);
  return seen?.role === 'TEACHER' || (seen !== undefined && isReleased(seen.assessment, attempt));
}

/** Whether the student sees the results. */
export async function readReleased(sight: Sight, attempt: Attempt): Promise<boolean> {
  const assessment = await sight.assessment(attempt.assessmentId);
  return assessment !== undefined && isReleased(assessment, attempt);
}

/** Whether every answer has its points. */
export const readGraded = async (sight: Sight, { id, submittedAt }: Attempt): Promise<boolean> =>
  submittedAt !== null && (await sight.marksOf(id)).every(({ points }) => points !== null);

async function inOrder<T extends { questionId: string }>(
  sight: Sight,
  { assessmentId }: Attempt,
  rows: T[],
): Promise<T[]> {
  const questions = await orderedQuestions(sight, assessmentId);
  return questions.flatMap(({ id }) => rows.filter(({ questionId }) => questionId === id));
}
