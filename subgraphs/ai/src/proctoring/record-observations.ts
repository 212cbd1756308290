/** Stores what the browser saw during the viewer's own attempt, and applies the rules to it. */
import { z } from 'zod';
import { uuidOf } from '@ensure-study/contracts/ids';
import type { Clock } from '@ensure-study/kit/clock';
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { ClassroomAccess } from '../access/ports.ts';
import { applyRules } from './apply-rules.ts';
import { allowanceAt, sizeOf } from './domain/allowance.ts';
import { observationKinds } from './domain/rules.ts';
import type { LockedAttempt, ObservationBatch, ProctoringSession, ProctoringStore } from './ports.ts';
import { rememberAttempt } from './remember-attempt.ts';

/** After the hand-in, batches that were on their way are taken for this long. */
export const lateBatchMs = 2 * 60_000;
/** Clocks of page and server may differ by this much. */
export const clockToleranceMs = 2_000;
/** Batches may arrive out of order, but not further ahead than this. */
export const batchesAheadMax = 100;
const batchesMax = 10_000;
const observationsPerBatchMax = 500;

const Input = z.object({
  attemptId: z.string(),
  batch: z
    .int('batch must be a whole number.')
    .min(1, 'Batches are numbered from 1.')
    .max(batchesMax, `An attempt has at most ${batchesMax} batches.`),
  observations: z
    .array(
      z.object({
        t: z.int('t must be a whole number of ms.').min(0, 't cannot be before the attempt began.'),
        kind: z.enum(observationKinds),
        value: z
          .number()
          .min(0, 'value cannot be negative.')
          .nullish()
          .transform((value) => value ?? undefined),
      }),
    )
    .max(observationsPerBatchMax, `A batch holds at most ${observationsPerBatchMax} observations.`),
});
export type RecordObservationsInput = z.input<typeof Input>;

export interface RecordObservationsDeps {
  store: ProctoringStore;
  access: ClassroomAccess;
  clock: Clock;
}
type Refusal = 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem';

/** Answers the highest batch such that it and all before it are stored; a repeated batch changes nothing. */
export async function recordObservations(
  deps: RecordObservationsDeps,
  request: { userId: string; input: RecordObservationsInput; signal?: AbortSignal },
): Promise<Outcome<number, Refusal>> {
  const parsed = Input.safeParse(request.input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return invalidInput((issue?.path ?? []).map(String), issue?.message ?? 'The input cannot be accepted.');
  }
  const { attemptId, batch, observations } = parsed.data;
  const uuid = uuidOf('Attempt', attemptId);
  const session = uuid && (await knownSession(deps, uuid, request.signal));
  if (!session) return missing('attempt');
  const now = deps.clock.now();
  const refusal =
    refuseAttempt(session, request.userId, now) ??
    refuseBatch(session, batch) ??
    refuseFuture(session, observations, now);
  if (refusal) return refusal;

  const received = { batch, observations, receivedAt: new Date(now) };
  const outcome = await deps.store.withAttempt(session.attemptId, (attempt) => takeBatch(attempt, received));
  return outcome ?? missing('attempt');
}

/** Refused only once it is locked: of batches that come at the same moment, each sees what the one before it took. */
async function takeBatch(
  attempt: LockedAttempt,
  received: ObservationBatch,
): Promise<Outcome<number, 'InvalidInputProblem'>> {
  const now = received.receivedAt.getTime();
  const { acceptedBatch, startedAt, observed } = attempt.session;
  if (await attempt.hasBatch(received.batch)) return ok(acceptedBatch);
  if (observed + sizeOf(received) > allowanceAt(now - startedAt.getTime()))
    return invalidInput(['observations'], 'More was observed than an attempt of this length can hold.');
  await attempt.addBatch(received);
  return ok(await applyRules(attempt, 'observations', now));
}

/** The attempt as it is kept here; core is asked only when the event of its start has not come yet. */
async function knownSession(
  { store, access, clock }: RecordObservationsDeps,
  attemptId: string,
  signal?: AbortSignal,
): Promise<ProctoringSession | undefined> {
  const session = await store.session(attemptId);
  if (session) return session;
  const facts = await access.attempt(attemptId, signal);
  if (facts === null) return undefined;
  const { startedAt, submittedAt, ...ids } = facts;
  const attempt = {
    attemptId,
    ...ids,
    startedAt: new Date(startedAt),
    submittedAt: submittedAt === null ? null : new Date(submittedAt),
  };
  await rememberAttempt(store, attempt, clock.now());
  return store.session(attemptId);
}

function refuseAttempt({ userId, submittedAt }: ProctoringSession, viewerId: string, now: number) {
  if (userId !== viewerId) return notAllowed('Only the person who sits an attempt reports on it.');
  if (submittedAt && now > submittedAt.getTime() + lateBatchMs)
    return notAllowed('The attempt has been handed in; nothing more is taken for it.');
  return undefined;
}

function refuseBatch({ acceptedBatch }: ProctoringSession, batch: number) {
  return batch > acceptedBatch + batchesAheadMax
    ? invalidInput(['batch'], `Batch ${acceptedBatch + 1} comes first.`)
    : undefined;
}

function refuseFuture({ startedAt }: ProctoringSession, observations: { t: number }[], now: number) {
  const latestMs = now - startedAt.getTime() + clockToleranceMs;
  const index = observations.findIndex(({ t }) => t > latestMs);
  return index < 0
    ? undefined
    : invalidInput(['observations', String(index), 't'], 'The attempt has not lasted that long yet.');
}
