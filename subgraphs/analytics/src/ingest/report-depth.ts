/** Tells operators how many events wait, for every consumer group of the log. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Metrics } from '@ensure-study/kit/metrics';
import type { EventLog } from '@ensure-study/stores/events/port';

const everyMs = 5_000;

/** Measures every 5 s until the signal aborts. During an outage the last figures stand. */
export async function keepReportingDepth(
  { eventLog, metrics, clock }: { eventLog: EventLog; metrics: Metrics; clock: Clock },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const depths = await eventLog.depth().catch(() => []);
    for (const { topic, group, waiting } of depths)
      metrics.eventQueueDepth.set({ topic, stage: group }, waiting);
    await clock.sleep(everyMs, signal).catch(() => undefined);
  }
}
