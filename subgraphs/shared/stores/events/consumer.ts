/** A member of a consumer group: finds partitions with unread events, claims them and has them worked off. */
import { createWaiting } from '../sql/waiting.ts';
import { isOutage } from '../sql/outage.ts';
import { createClaims, type Claims } from './claims.ts';
import { finishInHand } from './finish-in-hand.ts';
import { findWaiting, registerGroup, type Partition } from './offsets.ts';
import type { Consumer, ConsumerOptions } from './port.ts';
import { drainPartition } from './drain-partition.ts';
import type { EventLogDependencies } from './postgres-events.ts';

const pollEveryMs = 1_000;

interface Member extends ConsumerOptions, EventLogDependencies {
  claims: Claims;
  /** Aborts at `close`: no new event is taken. */
  stop: AbortController;
  /** Aborts when the event in hand has had its time. */
  abandon: AbortController;
  working: Map<string, Promise<void>>;
}

/** Starts at once; resolves nothing until `close`. */
export function createConsumer(deps: EventLogDependencies, options: ConsumerOptions): Consumer {
  const member: Member = {
    ...deps,
    ...options,
    claims: createClaims(deps.database),
    stop: new AbortController(),
    abandon: new AbortController(),
    working: new Map(),
  };
  const running = run(member);
  let closing: Promise<void> | undefined;
  return { close: () => (closing ??= close(member, running)) };
}

async function run(member: Member): Promise<void> {
  const { group, topics, wakeups, stop, logger } = member;
  const waiting = createWaiting((wake) =>
    wakeups.listen('platform_events', (topic) => {
      if (!topic || (topics as string[]).includes(topic)) wake(group);
    }),
  );
  const place = waiting.enter(group);
  let isRegistered = false;
  while (!stop.signal.aborted) {
    try {
      if (!isRegistered) await registerGroup(member, topics);
      isRegistered = true;
      for (const partition of await findWaiting(member, topics)) start(member, partition, place.hint);
    } catch (error) {
      if (!isOutage(error)) logger.error({ err: error, group }, 'unread events could not be looked for');
    }
    await place.next(pollEveryMs, stop.signal);
  }
  place.leave();
}

/** Works on a partition unless this member already does; afterwards there may be more. */
function start(member: Member, partition: Partition, lookAgain: () => void): void {
  const name = `${partition.topic}:${partition.partition}`;
  if (member.working.has(name)) return;
  const work = workOn(member, partition)
    .then((didWork) => {
      member.working.delete(name);
      if (didWork) lookAgain();
    })
    .catch((error: unknown) => {
      member.working.delete(name);
      if (!isOutage(error)) {
        member.logger.error({ err: error, group: member.group, ...partition }, 'reading events failed');
      }
    });
  member.working.set(name, work);
}

async function workOn(member: Member, partition: Partition): Promise<boolean> {
  const claim = await member.claims.claim(`${member.group}:${partition.topic}:${partition.partition}`);
  if (!claim) return false;
  try {
    await drainPartition({
      ...member,
      ...partition,
      stop: AbortSignal.any([member.stop.signal, claim.lost]),
      abandon: AbortSignal.any([member.abandon.signal, claim.lost]),
    });
    return true;
  } finally {
    await claim.release();
  }
}

async function close(member: Member, running: Promise<void>): Promise<void> {
  member.stop.abort();
  await running;
  await finishInHand(Promise.all(member.working.values()), member.abandon);
  await member.claims.close();
}
