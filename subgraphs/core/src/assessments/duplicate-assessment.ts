/** A teacher copies an assessment: the same questions and settings in a draft, without times. */
import { missing, notAllowed, type Outcome } from '@ensure-study/kit/outcome';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import { createAssessment } from './create-assessment.ts';
import { toNewQuestion } from './domain/new-question.ts';
import type { Assessment } from './ports.ts';
import { readKeyedQuestions } from './read-key.ts';
import { seeAssessment } from './see-assessment.ts';

export interface DuplicateAssessmentInput {
  caller: Caller;
  assessmentId: string;
  /** Null for the same class. */
  classroomId: string | null;
  /** Null for the same title. */
  title: string | null;
  idempotencyKey: string | undefined;
}

/** The copy. A repeated key answers the first copy while the original is unchanged. */
export async function duplicateAssessment(
  deps: Pick<Dependencies, 'records' | 'transact' | 'clock'>,
  { caller, assessmentId, classroomId, title, idempotencyKey }: DuplicateAssessmentInput,
): Promise<Outcome<Assessment, 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const seen = await seeAssessment(createSight(deps.records, caller.viewer), assessmentId);
  if (!seen || seen.assessment.deletedAt) return missing('assessment');
  if (seen.role !== 'TEACHER') return notAllowed('Only teachers of the class copy its assessments.');
  const { instructions, attemptsMax, timeLimitMs, showQuestions, isShuffled, ...rest } = seen.assessment;
  const { releasePolicy, isProctored, consentText } = rest;
  const keyed = await readKeyedQuestions(deps.records, assessmentId);
  return createAssessment(deps, {
    ...{ instructions, attemptsMax, timeLimitMs, showQuestions, isShuffled },
    ...{ releasePolicy, isProctored, consentText },
    caller,
    classroomId: classroomId ?? seen.assessment.classroomId,
    title: title ?? seen.assessment.title,
    questions: keyed.map(toNewQuestion),
    isPublished: false,
    idempotencyKey,
  });
}
