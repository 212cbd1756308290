/** Works off the unread events of one claimed partition, in order. */
import { backoffMs } from '@ensure-study/kit/backoff';
import { DomainEvent } from '@ensure-study/contracts/events';
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import { isOutage } from '../sql/outage.ts';
import {
  moveToDead,
  readEvents,
  readOffset,
  writeOffset,
  type Group,
  type Partition,
  type StoredEvent,
} from './offsets.ts';
import type { ConsumerOptions } from './port.ts';

export interface Drain extends Group, Partition, Pick<ConsumerOptions, 'handle' | 'attemptsMax'> {
  clock: Clock;
  logger: Logger;
  /** No new event is taken and no retry is waited for. */
  stop: AbortSignal;
  /** The handler should give up the event in hand. */
  abandon: AbortSignal;
}

const attemptsMaxUnlessTold = 5;
const retryAfterMs = 200;
const retryAfterMsMax = 10_000;
/** A store that is back is noticed by then; trying one that is away costs next to nothing. */
const outageRetryAfterMsMax = 1_000;
/** Quick events share one write of the offset; after a crash at most this much work is done again. */
const offsetEveryMs = 100;

/** Resolves when nothing is left or `stop` aborts. An event counts as handled once its offset is written. */
export async function drainPartition(drain: Drain): Promise<void> {
  const { clock } = drain;
  let { position, attempts } = await readOffset(drain, drain);
  for (;;) {
    const events = await readEvents(drain.database, drain, position);
    if (events.length === 0) return;
    let written = position;
    let writtenAt = clock.now();
    for (const event of events) {
      const outcome = drain.stop.aborted ? 'stopped' : await handleEvent(drain, event, attempts);
      if (outcome !== 'stopped') position = event.position;
      if (outcome === 'put aside') written = position;
      const isDue =
        outcome === 'stopped' || event === events.at(-1) || clock.now() - writtenAt >= offsetEveryMs;
      if (isDue && position > written) {
        await writeOffset(drain, drain, { position, attempts: 0 });
        written = position;
        writtenAt = clock.now();
      }
      if (outcome === 'stopped') return;
      attempts = 0;
    }
  }
}

async function handleEvent(
  drain: Drain,
  stored: StoredEvent,
  attemptsBefore: number,
): Promise<'handled' | 'put aside' | 'stopped'> {
  const event = DomainEvent.safeParse(stored.event);
  if (!event.success) return putAside(drain, stored, event.error);
  let attempts = attemptsBefore;
  for (let outages = 0; ;) {
    try {
      await drain.handle(event.data, drain.abandon);
      return 'handled';
    } catch (error) {
      if (drain.stop.aborted) return 'stopped';
      if (isOutage(error)) outages++;
      else attempts++;
      if (attempts >= (drain.attemptsMax ?? attemptsMaxUnlessTold)) return putAside(drain, stored, error);
      // An outage is told of once an event: it may be tried every second for hours.
      if (!isOutage(error) || outages === 1) await noteFailure(drain, stored, attempts, error);
      const isOver = await (isOutage(error)
        ? pause(drain, outages, outageRetryAfterMsMax)
        : pause(drain, attempts, retryAfterMsMax));
      if (!isOver) return 'stopped';
    }
  }
}

/** Attempts survive a restart, as far as the database can be told of them. */
async function noteFailure(
  drain: Drain,
  stored: StoredEvent,
  attempts: number,
  error: unknown,
): Promise<void> {
  const about = { err: error, group: drain.group, eventId: stored.id, attempts };
  if (isOutage(error)) return drain.logger.info(about, 'an event waits for a store to come back');
  drain.logger.warn(about, 'an event will be tried again');
  await writeOffset(drain, drain, { position: stored.position - 1, attempts }).catch(() => undefined);
}

async function putAside(drain: Drain, stored: StoredEvent, error: unknown): Promise<'put aside'> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  drain.logger.error({ err: error, group: drain.group, eventId: stored.id }, 'an event was put aside');
  await moveToDead(drain, drain, stored, reason);
  return 'put aside';
}

/** Waits longer each time, with jitter; false when `stop` aborted meanwhile. */
async function pause({ clock, stop }: Drain, failures: number, mostMs: number): Promise<boolean> {
  const ms = backoffMs(failures, { fromMs: retryAfterMs, mostMs });
  await clock.sleep(ms, stop).catch(() => undefined);
  return !stop.aborted;
}
