/** A teacher undoes a deletion. */
import { conflict, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Dependencies } from '../dependencies.ts';
import { restorableSince } from './domain/deletion.ts';
import { editAssessment, type EditInput, type EditProblem } from './edit-assessment.ts';
import type { Assessment } from './ports.ts';

/** The assessment as it was; one that is there is answered unchanged. */
export function restoreAssessment(
  deps: Pick<Dependencies, 'transact' | 'clock'>,
  input: EditInput,
): Promise<Outcome<Assessment, EditProblem>> {
  return editAssessment(deps, input, async ({ assessment: { deletedAt }, at }) => {
    if (!deletedAt) return ok(null);
    if (deletedAt <= restorableSince(at.getTime()))
      return conflict('It was deleted more than 30 days ago and cannot be restored.');
    return ok({ deletedAt: null });
  });
}
