/** A teacher takes a published assessment back before anybody has begun it. */
import { conflict, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Dependencies } from '../dependencies.ts';
import { deletedProblem, editAssessment, type EditInput, type EditProblem } from './edit-assessment.ts';
import type { Assessment } from './ports.ts';

/** The assessment, a draft again. */
export function unpublishAssessment(
  deps: Pick<Dependencies, 'transact' | 'clock'>,
  input: EditInput,
): Promise<Outcome<Assessment, EditProblem>> {
  return editAssessment(deps, input, async ({ assessment, isLocked }) => {
    const deleted = deletedProblem(assessment);
    if (deleted) return deleted;
    if (isLocked) return conflict('Somebody has begun it, so it cannot be taken back. Close it instead.');
    return ok({ publishedAt: null });
  });
}
