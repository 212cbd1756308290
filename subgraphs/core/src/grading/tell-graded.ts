/** Tells that attempts have all their points, as soon as the last of them is given or when one changes after that. */
import { isReleased } from '../attempts/domain/release.ts';
import type { Attempt } from '../attempts/ports.ts';
import type { Assessment } from '../assessments/ports.ts';
import type { Origin, Work } from '../database/ports.ts';

/** Once per attempt and change; silent about those with an answer that waits for a teacher. */
export async function tellGraded(
  { records, publish }: Work,
  { assessment, attempts, origin }: { assessment: Assessment; attempts: readonly Attempt[]; origin: Origin },
): Promise<void> {
  const { id: assessmentId, classroomId } = assessment;
  const ungraded = await records.grading.ungradedAmong(attempts.map(({ id }) => id));
  for (const attempt of attempts) {
    const { id: attemptId, studentId: userId } = attempt;
    if (ungraded.has(attemptId)) continue;
    publish({
      type: 'attempt.graded.v1',
      origin,
      subject: attemptId,
      data: { attemptId, assessmentId, classroomId, userId, released: isReleased(assessment, attempt) },
    });
  }
}
