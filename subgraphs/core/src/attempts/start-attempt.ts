/** A student begins an attempt, or goes on with the one in progress. */
import { conflict, invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Assessment } from '../assessments/ports.ts';
import { seeAssessment } from '../assessments/see-assessment.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, isClaimed, mismatchMessage } from '../idempotency/claim-key.ts';
import { createSight } from '../sight/create-sight.ts';
import { closeAttempt } from './close-attempt.ts';
import { closedProblem, endOf, isOver, termsWith } from './domain/sitting-time.ts';
import type { Attempt } from './ports.ts';

type Deps = Pick<Dependencies, 'transact' | 'clock'>;
export interface StartAttemptInput {
  caller: Caller;
  assessmentId: string;
  /** Whether the student agrees to be watched. */
  consent: boolean;
  idempotencyKey: string | undefined;
}
type StartProblem = 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem';

/** The attempt in progress. A repeated key answers the attempt it made, also when that is handed in. */
export async function startAttempt(
  { transact, clock }: Deps,
  { caller, assessmentId, consent, idempotencyKey: key }: StartAttemptInput,
): Promise<Outcome<Attempt, StartProblem>> {
  const { userId: studentId } = caller.viewer;
  const at = new Date(clock.now());
  return transact<Outcome<Attempt, StartProblem>>(async (work) => {
    const { assessments, attempts } = work.records;
    const seen = await seeAssessment(createSight(work.records, caller.viewer), assessmentId);
    if (!seen) return missing('assessment');
    if (seen.role !== 'STUDENT') return notAllowed('Only students of the class sit its assessments.');
    await attempts.lockSitting(assessmentId, studentId);
    // Its author waits with changes that nobody may see half of.
    const assessment = (await assessments.lock(assessmentId, 'share')) ?? seen.assessment;
    if (!assessment.publishedAt || assessment.deletedAt) return missing('assessment');
    const open = await openAttempt(work, assessment, { studentId, at });
    const call = { accountId: studentId, mutation: 'startAttempt', key };
    // Refused before the key is claimed, so that the key stays free for an attempt that is made.
    const isMade = open !== undefined || (await isClaimed(work, call));
    const refusal = isMade ? undefined : await refuse(work, assessment, { studentId, consent, at });
    if (refusal) return refusal;
    const resultId = open?.id ?? uuidV7(at.getTime());
    const claim = await claimKey(work, { ...call, input: [assessmentId, consent], resultId, at });
    if (claim.kind === 'mismatch') return conflict(mismatchMessage);
    if (claim.kind === 'repeated') return ok((await attempts.byIds([claim.resultId]))[0] as Attempt);
    return ok(open ?? (await beginAttempt(work, caller, { assessment, id: resultId, consent, at })));
  });
}

/** The attempt in progress; one whose time is over is handed in first. */
async function openAttempt(
  work: Work,
  assessment: Assessment,
  { studentId, at }: { studentId: string; at: Date },
): Promise<Attempt | undefined> {
  const { attempts } = work.records;
  const open = await attempts.inProgress(assessment.id, studentId);
  if (!open || !isOver(open.endsAt, at.getTime())) return open;
  const attempt = await attempts.lock(open.id, 'update');
  if (attempt && !attempt.submittedAt)
    await closeAttempt(work, {
      ...{ attempt, assessment },
      submittedAt: attempt.endsAt ?? at,
      submittedBy: 'CLOCK',
      caller: null,
    });
  return undefined;
}

/** Why nothing begins; undefined when an attempt may. */
async function refuse(
  { records: { attempts } }: Work,
  assessment: Assessment,
  { studentId, consent, at }: { studentId: string; consent: boolean; at: Date },
) {
  const closed = closedProblem(assessment, at.getTime());
  if (closed) return conflict(closed);
  const { attemptsMax } = assessment;
  if (attemptsMax !== null && (await attempts.submittedCount(assessment.id, studentId)) >= attemptsMax)
    return conflict('You have no attempt left.');
  // Where the teacher wrote what students agree to, nothing begins without; the page's own words are the page's to ask about.
  return assessment.isProctored && assessment.consentText !== null && !consent
    ? invalidInput(['input', 'consent'], 'This exam is watched, so it begins with your consent only.')
    : undefined;
}

interface Beginning {
  assessment: Assessment;
  id: string;
  consent: boolean;
  at: Date;
}

async function beginAttempt(
  { records, publish }: Work,
  caller: Caller,
  { assessment, id, consent, at }: Beginning,
): Promise<Attempt> {
  const { userId: studentId } = caller.viewer;
  const { id: assessmentId, classroomId } = assessment;
  const factor = (await records.accommodations.factorsOf(classroomId, [studentId])).get(studentId) ?? 1;
  const attempt: Attempt = {
    id,
    assessmentId,
    studentId,
    startedAt: at,
    submittedAt: null,
    submittedBy: null,
    endsAt: endOf(termsWith(factor, assessment), at, 0),
    extensionMs: 0,
    consentedAt: consent ? at : null,
    releasedAt: null,
  };
  await records.attempts.insert(attempt);
  await records.sittings.tell(attempt, { kind: 'STARTED', at });
  publish({
    type: 'attempt.started.v1',
    origin: originOf(caller),
    subject: id,
    data: { attemptId: id, assessmentId, classroomId, userId: studentId, startedAt: at.toISOString() },
  });
  return attempt;
}
