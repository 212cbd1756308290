/** A teacher takes an assessment away with its attempts, for good after 30 days. */
import { conflict, ok, type Outcome } from '@ensure-study/kit/outcome';
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
    if (await work.records.attempts.isBeingSat(assessment.id))
      return conflict('Somebody is sitting it right now. Delete it when all have handed in.');
    return ok({ deletedAt: at });
  });
}
