/** A teacher lets students see score, marks and feedback of what they handed in. */
import { conflict, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { deletedProblem } from '../assessments/edit-assessment.ts';
import { seeAssessment } from '../assessments/see-assessment.ts';
import type { Assessment } from '../assessments/ports.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';

export interface ReleaseResultsInput {
  caller: Caller;
  assessmentId: string;
  /** Null: of everything that is handed in. */
  attemptIds: string[] | null;
  /** Whether answers that wait for a teacher are no hindrance. */
  allowUngraded: boolean;
}
type ReleaseProblem = 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem';
type Released = Outcome<{ assessment: Assessment; released: number }, ReleaseProblem>;

/** How many were released by this; what is released stays so, and is told of once. */
export function releaseResults(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  { caller, assessmentId, attemptIds, allowUngraded }: ReleaseResultsInput,
): Promise<Released> {
  return transact<Released>(async (work) => {
    const { grading, attempts } = work.records;
    const seen = await seeAssessment(createSight(work.records, caller.viewer), assessmentId);
    if (!seen) return missing('assessment');
    if (seen.role !== 'TEACHER') return notAllowed('Only teachers of the class release results.');
    const deleted = deletedProblem(seen.assessment);
    if (deleted) return deleted;
    const named = await attempts.byIds(attemptIds ?? []);
    if (named.filter((attempt) => attempt.assessmentId === assessmentId).length < new Set(attemptIds).size)
      return missing('attempt at this assessment');
    const rows = await grading.lockUnreleased(assessmentId, attemptIds ?? undefined);
    const ids = rows.map(({ id }) => id);
    const ungraded = allowUngraded ? 0 : await grading.ungradedAmong(ids);
    if (ungraded > 0)
      return conflict(
        ungraded === 1 ? 'One answer waits for a teacher.' : `${ungraded} answers wait for a teacher.`,
      );
    await grading.release(ids, new Date(clock.now()));
    tellReleased(work, { assessment: seen.assessment, caller, rows });
    return ok({ assessment: seen.assessment, released: rows.length });
  });
}

/** Nobody is told of what was seen before. */
function tellReleased(
  { publish }: Work,
  {
    assessment,
    caller,
    rows,
  }: { assessment: Assessment; caller: Caller; rows: { id: string; studentId: string }[] },
): void {
  if (assessment.releasePolicy === 'IMMEDIATE') return;
  const { id: assessmentId, classroomId } = assessment;
  for (const { id: attemptId, studentId: userId } of rows)
    publish({
      type: 'results.released.v1',
      origin: originOf(caller),
      subject: attemptId,
      data: { attemptId, assessmentId, classroomId, userId },
    });
}
