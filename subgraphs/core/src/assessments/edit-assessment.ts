/** The frame of every change of an assessment: by a teacher of its class, alone with it, and counted. */
import { conflict, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import type { Assessment } from './ports.ts';
import { seeAssessment } from './see-assessment.ts';

export interface EditInput {
  caller: Caller;
  assessmentId: string;
  /** The revision that was seen; null to change it in any. */
  revision?: number | null;
}
export interface Edit {
  work: Work;
  /** As it is, locked. */
  assessment: Assessment;
  /** Whether somebody has begun it. */
  isLocked: boolean;
  at: Date;
}
export type EditProblem = 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem';
/** Null when there is nothing to change. */
type Change = Partial<Omit<Assessment, 'id' | 'revision'>> | null;

/** Keeps what `edit` answers; the assessment as it is then. */
export function editAssessment(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  input: EditInput,
  edit: (edit: Edit) => Promise<Outcome<Change, EditProblem>>,
): Promise<Outcome<Assessment, EditProblem>> {
  return transact<Outcome<Assessment, EditProblem>>(async (work) => {
    const locked = await lockTaught(work, input);
    if (!locked.ok) return locked;
    const { assessments, attempts } = work.records;
    const assessment = locked.value;
    const isLocked = (await attempts.begunAt([assessment.id])).has(assessment.id);
    const outcome = await edit({ work, assessment, isLocked, at: new Date(clock.now()) });
    if (!outcome.ok) return outcome;
    if (!outcome.value) return ok(assessment);
    const change = { ...outcome.value, revision: assessment.revision + 1 };
    await assessments.update(assessment.id, change);
    return ok({ ...assessment, ...change });
  });
}

async function lockTaught(
  work: Work,
  { caller, assessmentId, revision }: EditInput,
): Promise<Outcome<Assessment, EditProblem>> {
  const seen = await seeAssessment(createSight(work.records, caller.viewer), assessmentId);
  if (!seen) return missing('assessment');
  if (seen.role !== 'TEACHER') return notAllowed('Only teachers of the class change its assessments.');
  const assessment = await work.records.assessments.lock(assessmentId, 'update');
  if (!assessment) return missing('assessment');
  if (typeof revision === 'number' && revision !== assessment.revision)
    return conflict('Somebody else has changed it meanwhile. Load it again.');
  return ok(assessment);
}

/** Why a deleted assessment is not changed; undefined for one that is there. */
export const deletedProblem = ({ deletedAt }: Assessment) =>
  deletedAt ? conflict('It is deleted. Restore it first.') : undefined;
