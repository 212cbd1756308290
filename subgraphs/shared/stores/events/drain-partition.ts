/** Works off the unread events of one claimed partition, in order. */
import { backoffMs } from '@ensure-study/kit/backoff';
import { DomainEvent } from '@ensure-study/contracts/events';
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Tracing } from '@ensure-study/kit/tracing';
import { isOutage } from '../sql/outage.ts';
import { handledAsSpan, handledTogetherAsSpans } from './event-spans.ts';
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

export interface Drain
  extends Group, Partition, Pick<ConsumerOptions, 'handle' | 'handleMany' | 'attemptsMax'> {
  clock: Clock;
  logger: Logger;
  tracing?: Tracing;
  /** No new event is taken and no retry is waited for. */
  stop: AbortSignal;
  /** The handler should give up the event in hand. */
  abandon: AbortSignal;
  /** The events after a position, without a gap; empty when there is nothing more. From the outbox when absent. */
  readAfter?(position: number): Promise<StoredEvent[]>;
  /** Before an event is tried again; false leaves it for another drain. Waits in place when absent. */
  wait?(ms: number): Promise<boolean>;
  /** How often the event in hand met an outage; kept from one drain to the next by who leaves events for another. */
  outages?: { count: number };
}

/** How far the group has come, and how much of that is written. */
interface Progress {
  position: number;
  /** Failed attempts at the event after `position`. */
  attempts: number;
  written: number;
  writtenAt: number;
}

const attemptsMaxUnlessTold = 5;
const retryAfterMs = 200;
const retryAfterMsMax = 10_000;
/** A store that is back is noticed by then; trying one that is away costs next to nothing. */
const outageRetryAfterMsMax = 1_000;
/** Quick events share one write of the offset; after a crash at most this much work is done again. */
const offsetEveryMs = 100;
/** Events in hand at once: after a crash, or a failure of one of them, so many are handled again. */
const togetherMax = 100;

/**
 * Resolves with the position that the group has reached, when nothing is left, `stop` aborts or an event is left for
 * another drain. An event counts as handled once its offset is written.
 */
export async function drainPartition(drain: Drain): Promise<number> {
  const { clock } = drain;
  const readAfter = drain.readAfter ?? ((position) => readEvents(drain.database, drain, position));
  const offset = await readOffset(drain, drain);
  const progress: Progress = { ...offset, written: offset.position, writtenAt: clock.now() };
  for (;;) {
    const events = (await readAfter(progress.position)).slice(0, togetherMax);
    if (events.length === 0) return progress.position;
    if (await handleTogether(drain, events, progress)) {
      await write(drain, progress);
      continue;
    }
    progress.writtenAt = clock.now();
    for (const event of events) {
      const isHandled = !drain.stop.aborted && (await handleEvent(drain, event, progress));
      const isDue =
        !isHandled || event === events.at(-1) || clock.now() - progress.writtenAt >= offsetEveryMs;
      if (isDue && progress.position > progress.written) await write(drain, progress);
      if (!isHandled) return progress.position;
    }
  }
}

async function write(drain: Drain, progress: Progress): Promise<void> {
  await writeOffset(drain, drain, progress);
  progress.written = progress.position;
  progress.writtenAt = drain.clock.now();
}

/** Whether they are all handled, and behind; where that fails, one after the other tells which of them it is. */
async function handleTogether(drain: Drain, stored: StoredEvent[], progress: Progress): Promise<boolean> {
  const last = stored.at(-1);
  if (!drain.handleMany || !last || stored.length < 2 || progress.attempts > 0) return false;
  if (drain.stop.aborted) return false;
  const traced = stored.flatMap(({ event, traceparent }) => {
    const { data } = DomainEvent.safeParse(event);
    return data ? [{ event: data, traceparent: traceparent ?? data.traceparent }] : [];
  });
  if (traced.length < stored.length) return false;
  const { handleMany, abandon } = drain;
  const events = traced.map(({ event }) => event);
  try {
    await handledTogetherAsSpans(drain, traced, () => handleMany(events, abandon));
  } catch {
    return false;
  }
  if (drain.outages) drain.outages.count = 0;
  goPast(last, progress);
  return true;
}

/** Whether it was handled or put aside, and is behind; else it was left in the middle. */
async function handleEvent(drain: Drain, stored: StoredEvent, progress: Progress): Promise<boolean> {
  const { outages = { count: 0 }, wait = (ms: number) => sleep(drain, ms) } = drain;
  const event = DomainEvent.safeParse(stored.event);
  if (!event.success) return putAside(drain, stored, progress, event.error);
  const traced = { event: event.data, traceparent: stored.traceparent ?? event.data.traceparent };
  for (;;) {
    try {
      await handledAsSpan(drain, traced, () => drain.handle(event.data, drain.abandon));
      outages.count = 0;
      goPast(stored, progress);
      return true;
    } catch (error) {
      if (drain.stop.aborted) return false;
      const isAway = isOutage(error);
      const failures = isAway ? ++outages.count : ++progress.attempts;
      if (progress.attempts >= (drain.attemptsMax ?? attemptsMaxUnlessTold))
        return putAside(drain, stored, progress, error);
      // An outage is told of once an event: it may be tried every second for hours.
      if (!isAway || failures === 1) await noteFailure(drain, stored, progress, error);
      const mostMs = isAway ? outageRetryAfterMsMax : retryAfterMsMax;
      const ms = backoffMs(failures, { fromMs: retryAfterMs, mostMs });
      if (!(await wait(ms))) return false;
    }
  }
}

function goPast({ position }: StoredEvent, progress: Progress): void {
  progress.position = position;
  progress.attempts = 0;
}

/** Attempts survive a restart, as far as the database can be told of them. */
async function noteFailure(
  drain: Drain,
  stored: StoredEvent,
  progress: Progress,
  error: unknown,
): Promise<void> {
  const about = { err: error, group: drain.group, eventId: stored.id, attempts: progress.attempts };
  if (isOutage(error)) return drain.logger.info(about, 'an event waits for a store to come back');
  drain.logger.warn(about, 'an event will be tried again');
  await write(drain, progress).catch(() => undefined);
}

async function putAside(
  drain: Drain,
  stored: StoredEvent,
  progress: Progress,
  error: unknown,
): Promise<true> {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  drain.logger.error({ err: error, group: drain.group, eventId: stored.id }, 'an event was put aside');
  await moveToDead(drain, drain, stored, reason);
  goPast(stored, progress);
  progress.written = progress.position;
  return true;
}

/** False when `stop` aborted meanwhile. */
async function sleep({ clock, stop }: Drain, ms: number): Promise<boolean> {
  await clock.sleep(ms, stop).catch(() => undefined);
  return !stop.aborted;
}
