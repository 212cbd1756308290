/** A teacher takes an assessment away with its attempts; it can be brought back for 30 days, and is seen by nobody after. */
import { closeAttempt } from '../attempts/close-attempt.ts';
import { naming, whoSits } from '../attempts/who-sits.ts';
import { conflict, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Attempt } from '../attempts/ports.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { editAssessment, type EditInput, type EditProblem } from './edit-assessment.ts';
import type { Assessment } from './ports.ts';

/** The deleted assessment; deleting again changes nothing. */
export function deleteAssessment(
  deps: Pick<Dependencies, 'transact' | 'clock'>,
  input: EditInput,
): Promise<Outcome<Assessment, EditProblem>> {
  return editAssessment(deps, input, async ({ work, assessment, at }) => {
    if (assessment.deletedAt) return ok(null);
    const running = await work.records.attempts.lockRunning([assessment.id]);
    const { going, left } = await whoSits(work, assessment.classroomId, { running, at });
    if (going.length > 0)
      return conflict(
        `${await naming(work, going)} sitting it right now. It can be deleted when all have handed in; a time at which it closes ends it for everybody.`,
      );
    for (const attempt of left) await handInFor(work, { attempt, assessment, at });
    return ok({ deletedAt: at });
  });
}

/** What nobody goes on with is handed in as it is. */
async function handInFor(work: Work, sat: { attempt: Attempt; assessment: Assessment; at: Date }) {
  const { attempt, assessment, at } = sat;
  const submittedAt = attempt.endsAt && attempt.endsAt < at ? attempt.endsAt : at;
  await closeAttempt(work, { attempt, assessment, submittedAt, submittedBy: 'CLOCK', caller: null });
}
