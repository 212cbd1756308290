/** Tells that an attempt has all its points, as soon as the last of them is given or when one changes after that. */
import { isReleased } from '../attempts/domain/release.ts';
import type { Attempt } from '../attempts/ports.ts';
import type { Assessment } from '../assessments/ports.ts';
import type { Origin, Work } from '../database/ports.ts';

/** Once per attempt and change; silent while an answer waits for a teacher. */
export async function tellGraded(
  { records, publish }: Work,
  { assessment, attempt, origin }: { assessment: Assessment; attempt: Attempt; origin: Origin },
): Promise<void> {
  const { id: attemptId, studentId: userId } = attempt;
  if ((await records.grading.ungradedAmong([attemptId])) > 0) return;
  const { id: assessmentId, classroomId } = assessment;
  publish({
    type: 'attempt.graded.v1',
    origin,
    subject: attemptId,
    data: { attemptId, assessmentId, classroomId, userId, released: isReleased(assessment, attempt) },
  });
}
