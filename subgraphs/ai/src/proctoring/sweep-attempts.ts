/** Alerts that only the clock can make: a window that goes on, a monitor that has fallen silent. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import { applyRules } from './apply-rules.ts';
import type { ProctoringStore } from './ports.ts';

export interface SweepDeps {
  store: ProctoringStore;
  clock: Clock;
  logger: Logger;
}

const sweepEveryMs = 1_000;
const attemptsPerSweep = 200;

/**
 * Looks once at every attempt that is due. Safe in several processes at once: an attempt is locked while it is looked
 * at, and whoever comes second finds nothing to do. An attempt that fails is logged and keeps no other waiting. Ends after
 * the attempt in hand when the signal aborts.
 */
export async function sweepAttempts(
  { store, clock, logger }: SweepDeps,
  signal?: AbortSignal,
): Promise<void> {
  for (const attemptId of await store.due(new Date(clock.now()), attemptsPerSweep)) {
    if (signal?.aborted) return;
    try {
      await store.withAttempt(attemptId, async (attempt) => {
        // A batch that came in between is heard out first.
        const { nextCheckAt } = attempt.session;
        if (nextCheckAt && nextCheckAt.getTime() <= clock.now())
          await applyRules(attempt, 'clock', clock.now());
      });
    } catch (error) {
      logger.error({ err: error, attemptId }, 'an attempt could not be swept');
    }
  }
}

/** Sweeps every second until the signal aborts; an outage is waited out and logged once. */
export async function keepSweeping(deps: SweepDeps, signal: AbortSignal): Promise<void> {
  let failing = false;
  while (!signal.aborted) {
    try {
      await sweepAttempts(deps, signal);
      if (failing) deps.logger.info('attempts are swept again');
      failing = false;
    } catch (error) {
      if (!failing) deps.logger.warn({ err: error }, 'attempts cannot be swept at the moment');
      failing = true;
    }
    await deps.clock.sleep(sweepEveryMs, signal).catch(() => undefined);
  }
}
