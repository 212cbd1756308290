/** The frame of what a teacher does to an attempt that is being sat: authorised, once per key, alone with it. */
import { conflict, invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { seeAssessment } from '../assessments/see-assessment.ts';
import type { Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { claimKey, isClaimed, mismatchMessage } from '../idempotency/claim-key.ts';
import { createSight } from '../sight/create-sight.ts';
import { isOver } from './domain/sitting-time.ts';
import type { Attempt } from './ports.ts';
import { seeAttempt } from './see-attempt.ts';

export interface WatchOverInput {
  caller: Caller;
  attemptId: string;
  idempotencyKey: string | undefined;
}
export type WatchOverProblem =
  'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem';
interface Act {
  /** For idempotency. */
  mutation: string;
  content: readonly unknown[];
  /** Why it is not done to this attempt; undefined when it is. */
  refuse(attempt: Attempt): Outcome<never, 'ConflictProblem'> | undefined;
  /** Does it, giving `id` to what is new. */
  perform(act: { work: Work; attempt: Attempt; id: string; at: Date }): Promise<Attempt>;
}
type Acted = Outcome<{ attempt: Attempt; id: string }, WatchOverProblem>;

/** The attempt afterwards, and the id of what was made; a repeated key does nothing again. */
export function watchOverAttempt(
  { transact, clock }: Pick<Dependencies, 'transact' | 'clock'>,
  { caller, attemptId, idempotencyKey: key }: WatchOverInput,
  { mutation, content, refuse, perform }: Act,
): Promise<Acted> {
  const at = new Date(clock.now());
  return transact<Acted>(async (work) => {
    const locked = await lockTaught(work, caller, attemptId);
    if (!locked.ok) return locked;
    const attempt = locked.value;
    const accountId = caller.viewer.userId;
    const isRepeated = await isClaimed(work, { accountId, mutation, key });
    // Refused before the key is claimed, so that the key stays free for what is done.
    const refusal = isRepeated ? undefined : (overProblem(attempt, at) ?? refuse(attempt));
    if (refusal) return refusal;
    const id = uuidV7(at.getTime());
    const input = [attemptId, ...content];
    const claim = await claimKey(work, { ...{ accountId, mutation, key, input, at }, resultId: id });
    if (claim.kind === 'mismatch') return invalidInput(['input', 'idempotencyKey'], mismatchMessage);
    if (claim.kind === 'repeated') return ok({ attempt, id: claim.resultId });
    return ok({ attempt: await perform({ work, attempt, id, at }), id });
  });
}

async function lockTaught(
  { records }: Work,
  caller: Caller,
  attemptId: string,
): Promise<Outcome<Attempt, 'NotAllowedProblem' | 'NotFoundProblem'>> {
  const sight = createSight(records, caller.viewer);
  const seen = await seeAttempt(sight, attemptId);
  if (!seen) return missing('attempt');
  if ((await seeAssessment(sight, seen.assessmentId))?.role !== 'TEACHER')
    return notAllowed('Only teachers of the class do this.');
  const attempt = await records.attempts.lock(attemptId, 'update');
  return attempt ? ok(attempt) : missing('attempt');
}

const overProblem = ({ submittedAt, endsAt }: Attempt, at: Date) =>
  submittedAt || isOver(endsAt, at.getTime()) ? conflict('The attempt is handed in.') : undefined;
