/** Tells operators what waits to be worked off, and for how long. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Metrics } from '@ensure-study/kit/metrics';

export interface Waiting {
  waiting: number;
  /** Since when the oldest might have been taken; null when none waits. */
  oldestAt: Date | null;
}
/** By the name of its queue. */
export type WaitingQueues = Record<string, () => Promise<Waiting>>;

export interface ReportWaitingDeps {
  queues: WaitingQueues;
  metrics: Pick<Metrics, 'workWaiting' | 'workOldestSeconds'>;
  clock: Clock;
}

const everyMs = 10_000;

/** Measures every 10 s until the signal aborts. During an outage the last figures stand. */
export async function keepReportingWaiting(
  { queues, metrics, clock }: ReportWaitingDeps,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    for (const [queue, measure] of Object.entries(queues)) {
      const found = await measure().catch(() => undefined);
      if (!found) continue;
      metrics.workWaiting.set({ queue }, found.waiting);
      metrics.workOldestSeconds.set({ queue }, ageOf(found.oldestAt, clock));
    }
    await clock.sleep(everyMs, signal).catch(() => undefined);
  }
}

const ageOf = (oldestAt: Date | null, clock: Clock) =>
  oldestAt ? Math.max(0, (clock.now() - oldestAt.getTime()) / 1000) : 0;
