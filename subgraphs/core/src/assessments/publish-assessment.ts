/** A teacher shows an assessment to the students of its class. */
import { invalidInput, ok, type Outcome } from '@ensure-study/kit/outcome';
import { originOf } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { findGaps } from './domain/gaps.ts';
import { deletedProblem, editAssessment, type EditInput, type EditProblem } from './edit-assessment.ts';
import type { Assessment } from './ports.ts';
import { readKeyedQuestions } from './read-key.ts';

/** The published assessment; publishing again changes and tells nothing. */
export function publishAssessment(
  deps: Pick<Dependencies, 'transact' | 'clock'>,
  input: EditInput,
): Promise<Outcome<Assessment, EditProblem>> {
  return editAssessment(deps, input, async ({ work, assessment, at }) => {
    const deleted = deletedProblem(assessment);
    if (deleted) return deleted;
    if (assessment.publishedAt) return ok(null);
    const [gap] = findGaps(assessment, await readKeyedQuestions(work.records, assessment.id));
    if (gap) return invalidInput(['input', ...gap.path], gap.message);
    const { id: assessmentId, classroomId, title, opensAt, closesAt } = assessment;
    work.publish({
      type: 'assessment.published.v1',
      origin: originOf(input.caller),
      subject: assessmentId,
      data: {
        assessmentId,
        classroomId,
        title,
        opensAt: opensAt?.toISOString() ?? null,
        closesAt: closesAt?.toISOString() ?? null,
      },
    });
    return ok({ publishedAt: at });
  });
}
