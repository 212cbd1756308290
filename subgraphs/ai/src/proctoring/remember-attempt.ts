/** Begins to watch over an attempt, or learns that it was handed in. */
import { heartbeatMs } from './domain/rules.ts';
import { initialState, nextAlertMs } from './domain/windows.ts';
import { reportDelayMs } from './apply-rules.ts';
import type { ProctoredAttempt, ProctoringStore } from './ports.ts';

/**
 * An attempt begins with a silent monitor, and the clock finds out one that stays silent. Where the attempt is heard of
 * late (this service was away), its page gets the time to try again before it is called silent.
 */
export function rememberAttempt(
  store: ProctoringStore,
  attempt: ProctoredAttempt,
  now: number,
): Promise<void> {
  const alertMs = nextAlertMs(initialState, 0) ?? 0;
  const checkMs = Math.max(attempt.startedAt.getTime() + alertMs, now + heartbeatMs) + reportDelayMs;
  return store.remember(attempt, { monitor: initialState, nextCheckAt: new Date(checkMs) });
}
