/** Works off the unread events of one claimed partition, in order. */
import { DomainEvent } from '@ensure-study/contracts/events';
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import { isOutage } from '../sql/outage.ts';
import type { Offsets, Partition, StoredEvent } from './offsets.ts';
import type { ConsumerOptions } from './port.ts';

export interface DrainDependencies extends ConsumerOptions {
  offsets: Offsets;
  clock: Clock;
  logger: Logger;
}
export interface DrainSignals {
  /** No new event is taken and no retry is waited for. */
  stop: AbortSignal;
  /** The handler should give up the event in hand. */
  abandon: AbortSignal;
}

const attemptsMaxUnlessTold = 5;
const retryAfterMs = 200;
const retryAfterMsMax = 10_000;
/** Quick events share one write of the offset; after a crash at most this much work is done again. */
const offsetEveryMs = 100;

/** Resolves when nothing is left or `stop` aborts. An event counts as handled once its offset is written. */
export async function drainPartition(
  deps: DrainDependencies,
  partition: Partition,
  signals: DrainSignals,
): Promise<void> {
  const { offsets, clock } = deps;
  let { position, attempts } = await offsets.read(partition);
  for (;;) {
    const events = await offsets.readEvents(partition, position);
    if (events.length === 0) return;
    let written = position;
    let writtenAt = clock.now();
    for (const event of events) {
      const outcome = signals.stop.aborted
        ? 'stopped'
        : await handleEvent(deps, partition, event, attempts, signals);
      if (outcome !== 'stopped') position = event.position;
      if (outcome === 'put aside') written = position;
      const isDue =
        outcome === 'stopped' || event === events.at(-1) || clock.now() - writtenAt >= offsetEveryMs;
      if (isDue && position > written) {
        await offsets.write(partition, { position, attempts: 0 });
        written = position;
        writtenAt = clock.now();
      }
      if (outcome === 'stopped') return;
      attempts = 0;
    }
  }
}

type Handled = 'handled' | 'put aside' | 'stopped';

async function handleEvent(
  deps: DrainDependencies,
  partition: Partition,
  stored: StoredEvent,
  attemptsBefore: number,
  signals: DrainSignals,
): Promise<Handled> {
  let attempts = attemptsBefore;
  for (let outages = 0; ;) {
    try {
      const event = DomainEvent.safeParse(stored.event);
      if (!event.success) return await putAside(deps, partition, stored, event.error);
      await deps.handle(event.data, signals.abandon);
      return 'handled';
    } catch (error) {
      if (signals.stop.aborted) return 'stopped';
      if (isOutage(error)) {
        if (!(await pause(deps, ++outages, signals.stop))) return 'stopped';
        continue;
      }
      attempts++;
      if (attempts >= (deps.attemptsMax ?? attemptsMaxUnlessTold))
        return await putAside(deps, partition, stored, error);
      deps.logger.warn(
        { err: error, group: deps.group, eventId: stored.id, attempts },
        'an event will be tried again',
      );
      await deps.offsets.write(partition, { position: stored.position - 1, attempts }).catch(() => undefined);
      if (!(await pause(deps, attempts, signals.stop))) return 'stopped';
    }
  }
}

async function putAside(
  deps: DrainDependencies,
  partition: Partition,
  stored: StoredEvent,
  error: unknown,
): Promise<'put aside'> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  deps.logger.error({ err: error, group: deps.group, eventId: stored.id }, 'an event was put aside');
  await deps.offsets.putAside(partition, stored, reason);
  return 'put aside';
}

/** Waits longer each time, with jitter; false when `stop` aborted meanwhile. */
async function pause({ clock }: DrainDependencies, failures: number, stop: AbortSignal): Promise<boolean> {
  const ms = Math.min(retryAfterMs * 2 ** (failures - 1), retryAfterMsMax) * (0.5 + Math.random() / 2);
  await clock.sleep(ms, stop).catch(() => undefined);
  return !stop.aborted;
}
