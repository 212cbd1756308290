/** A teacher changes how an assessment is sat. */
import { conflict, invalidInput, ok, type Outcome } from '@ensure-study/kit/outcome';
import { changeEnds } from '../attempts/change-ends.ts';
import type { Dependencies } from '../dependencies.ts';
import { consentGap, lacksConsent } from './domain/gaps.ts';
import { isWindow, lockedChange, type AssessmentSettings } from './domain/settings.ts';
import { deletedProblem, editAssessment, type EditInput, type EditProblem } from './edit-assessment.ts';
import type { Assessment } from './ports.ts';

export interface UpdateAssessmentInput extends EditInput {
  /** What is left out stays. */
  change: Partial<AssessmentSettings>;
}

/** The assessment with the change. What a running attempt is about stays as it was begun. */
export function updateAssessment(
  deps: Pick<Dependencies, 'transact' | 'clock'>,
  { change, ...input }: UpdateAssessmentInput,
): Promise<Outcome<Assessment, EditProblem>> {
  return editAssessment(deps, input, async ({ work, assessment, isLocked, at }) => {
    const deleted = deletedProblem(assessment);
    if (deleted) return deleted;
    const locked = isLocked && lockedChange(assessment, change);
    if (locked) return conflict(`Somebody has begun it, so ${names[locked]} stays as it is.`);
    if (!isWindow({ ...assessment, ...change }))
      return invalidInput(
        ['input', change.closesAt ? 'closesAt' : 'opensAt'],
        'It must close after it opens.',
      );
    // What is published stays whole; one that was made without, as the demo's is, is not held to it.
    const watching = { ...assessment, ...change };
    if (assessment.publishedAt && lacksConsent(watching) && !lacksConsent(assessment))
      return invalidInput(['input', ...consentGap.path], consentGap.message);
    if (timeSettings.some((name) => name in change))
      await changeEnds(work, [{ ...assessment, ...change }], { at });
    return ok(change);
  });
}

const timeSettings = ['opensAt', 'closesAt', 'timeLimitMs'] as const;

const names = {
  showQuestions: 'how questions are shown',
  isShuffled: 'the order of the questions',
  isProctored: 'whether it is watched',
  consentText: 'what students agree to',
};
