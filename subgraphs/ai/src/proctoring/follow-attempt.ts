/** Learns from core's events when attempts begin and end. Repeated events change nothing. */
import type { DomainEvent } from '@ensure-study/contracts/events';
import type { Clock } from '@ensure-study/kit/clock';
import type { ClassroomAccess } from '../access/ports.ts';
import { applyRules } from './apply-rules.ts';
import type { ProctoredAttempt, ProctoringStore } from './ports.ts';
import { rememberAttempt } from './remember-attempt.ts';

export interface FollowAttemptDeps {
  store: ProctoringStore;
  access: ClassroomAccess;
  clock: Clock;
}

/** Takes one event of `assessment.events`; others pass by. */
export async function followAttempt(
  deps: FollowAttemptDeps,
  { event, signal }: { event: DomainEvent; signal?: AbortSignal },
): Promise<void> {
  if (event.type === 'attempt.started.v1') {
    const { startedAt, ...ids } = event.data;
    const attempt = { ...ids, startedAt: new Date(startedAt), submittedAt: null };
    return rememberAttempt(deps.store, attempt, deps.clock.now());
  }
  if (event.type !== 'attempt.submitted.v1') return;
  const attempt = await submittedAttempt(deps, event.data, signal);
  if (attempt === undefined) return;
  const now = deps.clock.now();
  await rememberAttempt(deps.store, attempt, now);
  // What was still going on ended with the attempt.
  await deps.store.withAttempt(attempt.attemptId, (locked) => applyRules(locked, 'clock', now));
}

/** The event alone does not say when the attempt began; undefined when nobody knows it any more. */
async function submittedAttempt(
  { store, access }: FollowAttemptDeps,
  {
    submittedAt,
    ...ids
  }: { attemptId: string; assessmentId: string; classroomId: string; userId: string; submittedAt: string },
  signal?: AbortSignal,
): Promise<ProctoredAttempt | undefined> {
  const known =
    (await store.session(ids.attemptId))?.startedAt ??
    (await access.attempt(ids.attemptId, signal))?.startedAt;
  return known === undefined
    ? undefined
    : { ...ids, startedAt: new Date(known), submittedAt: new Date(submittedAt) };
}
