/** Begins an attempt, or answers the one in progress. */
import { conflict, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Assessment } from '../assessments/ports.ts';
import { seeAssessment } from '../assessments/see-assessment.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, mismatchMessage } from '../idempotency/claim-key.ts';
import { createSight } from '../sight/create-sight.ts';
import type { Attempt } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
export interface StartAttemptInput {
  caller: Caller;
  assessmentId: string;
  idempotencyKey: string | undefined;
}

/** The attempt in progress. A repeated key answers the attempt it made, also when that is handed in. */
export async function startAttempt(
  deps: Deps,
  { caller, assessmentId, idempotencyKey: key }: StartAttemptInput,
): Promise<Outcome<Attempt, 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem'>> {
  const { userId: studentId } = caller.viewer;
  const at = new Date(deps.clock.now());
  return deps.transact(async (work) => {
    const { attempts, idempotency } = work.records;
    const seen = await seeAssessment(createSight(work.records, caller.viewer), assessmentId);
    if (!seen) return missing('assessment');
    if (seen.role !== 'STUDENT') return notAllowed('Only students of the class sit its assessments.');
    await attempts.lockSitting(assessmentId, studentId);
    const open = await attempts.inProgress(assessmentId, studentId);
    const repeated = key !== undefined && (await idempotency.find(studentId, 'startAttempt', key));
    // Refused before the key is claimed, so that the key stays free for an attempt that is made.
    if (!open && !repeated && (await isSpent(work, seen.assessment, studentId)))
      return conflict('You have no attempt left.');
    const resultId = open?.id ?? uuidV7(at.getTime());
    const call = { accountId: studentId, mutation: 'startAttempt', key, input: [assessmentId], resultId, at };
    const claim = await claimKey(work, call);
    if (claim.kind === 'mismatch') return conflict(mismatchMessage);
    if (claim.kind === 'repeated') return ok((await attempts.byIds([claim.resultId]))[0] as Attempt);
    if (open) return ok(open);
    return beginAttempt(work, caller, seen.assessment, {
      id: resultId,
      assessmentId,
      studentId,
      startedAt: at,
      submittedAt: null,
    });
  });
}

async function beginAttempt(
  work: Work,
  caller: Caller,
  { classroomId }: Assessment,
  attempt: Attempt,
): Promise<Outcome<Attempt, never>> {
  const { id: attemptId, assessmentId, studentId: userId, startedAt } = attempt;
  await work.records.attempts.insert(attempt);
  work.publish({
    type: 'attempt.started.v1',
    origin: originOf(caller),
    subject: attemptId,
    data: { attemptId, assessmentId, classroomId, userId, startedAt: startedAt.toISOString() },
  });
  return ok(attempt);
}

async function isSpent(
  { records }: Work,
  { id, attemptsMax }: Assessment,
  studentId: string,
): Promise<boolean> {
  return attemptsMax !== null && (await records.attempts.submittedCount(id, studentId)) >= attemptsMax;
}
