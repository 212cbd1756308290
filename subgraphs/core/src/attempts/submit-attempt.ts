/** Hands an attempt in and marks what can be marked; handing in again changes nothing. */
import { missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { seeAssessment } from '../assessments/see-assessment.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import { closeAttempt } from './close-attempt.ts';
import type { Attempt } from './ports.ts';
import { seeAttempt } from './see-attempt.ts';

/** The attempt as it was handed in first, marked as far as it can be. */
export async function submitAttempt(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  { caller, attemptId }: { caller: Caller; attemptId: string },
): Promise<Outcome<Attempt, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const { viewer } = caller;
  return transact(async (work) => {
    const { records } = work;
    const sight = createSight(records, viewer);
    const seen = await seeAttempt(sight, attemptId);
    if (!seen) return missing('attempt');
    if (seen.studentId !== viewer.userId) return notAllowed('This is another student’s attempt.');
    // Its key stays as it is until the marks are kept; always before the attempt, as whoever changes both does.
    await records.assessments.lock(seen.assessmentId, 'share');
    const attempt = await records.attempts.lock(attemptId, 'update');
    const sat = attempt && (await seeAssessment(sight, attempt.assessmentId));
    if (!attempt || !sat) return missing('attempt');
    if (attempt.submittedAt) return ok(attempt);
    const now = clock.now();
    // Time that is over is over: what comes before the clock's own hand-in ends at the same moment.
    const submittedAt = new Date(Math.min(now, attempt.endsAt?.getTime() ?? now));
    const { assessment } = sat;
    return ok(
      await closeAttempt(work, {
        ...{ attempt, assessment, submittedAt, caller },
        submittedBy: 'STUDENT',
      }),
    );
  });
}
