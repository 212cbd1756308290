/** Tells operators how many events wait and for how long, for every consumer group that still reads, and what was put aside. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Metrics } from '@ensure-study/kit/metrics';
import { outboxStage, type Depth, type EventLog } from '@ensure-study/stores/events/port';

const everyMs = 5_000;

export interface ReportDepthDeps {
  eventLog: EventLog;
  metrics: Metrics;
  clock: Clock;
  /** Whether nobody is meant to be in the group: what it has not read is no queue. */
  isIdle(group: string): boolean;
}

/** Measures every 5 s until the signal aborts. During an outage the last figures stand. */
export async function keepReportingDepth(
  { eventLog, metrics, clock, isIdle }: ReportDepthDeps,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const depths = await eventLog.depth().catch(() => []);
    for (const { topic, stage, waiting, oldestAt } of toStages(depths)) {
      if (isIdle(stage)) continue;
      metrics.eventQueueDepth.set({ topic, stage }, waiting);
      const oldestMs = oldestAt ? Math.max(0, clock.now() - oldestAt.getTime()) : 0;
      metrics.eventOldestSeconds.set({ topic, stage }, oldestMs / 1000);
    }
    const dead = await eventLog.deadLetters().catch(() => []);
    for (const { topic, count } of dead) metrics.deadLetters.set({ topic }, count);
    await clock.sleep(everyMs, signal).catch(() => undefined);
  }
}

type Stage = Pick<Depth, 'topic' | 'waiting' | 'oldestAt'> & { stage: string };

/** Each event is counted where it waits now: what is in the outbox still, no group can have handled. */
export function toStages(depths: Depth[]): Stage[] {
  const inOutbox = new Map(
    depths.filter(({ group }) => group === outboxStage).map(({ topic, waiting }) => [topic, waiting]),
  );
  return depths.map(({ topic, group, waiting, oldestAt }) => ({
    ...{ topic, stage: group, oldestAt },
    waiting: group === outboxStage ? waiting : Math.max(0, waiting - (inOutbox.get(topic) ?? 0)),
  }));
}
