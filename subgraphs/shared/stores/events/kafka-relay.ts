/**
 * Moves the outbox to Kafka, partition by partition in its order. Of all processes one relays; the others stand by. What
 * is sent again after a crash has the same position, by which consumers know it.
 */
import { backoffMs } from '@ensure-study/kit/backoff';
import { isOutage } from '../sql/outage.ts';
import { createWaiting, type WaitingPlace } from '../sql/waiting.ts';
import { createClaims, type Claims } from './claims.ts';
import { settledWithin } from './finish-in-hand.ts';
import { makeTopics, outboxPartitions, readEnds } from './kafka-topics.ts';
import type { KafkaLogDependencies } from './kafka-events.ts';
import { openSender, type Sender } from './kafka-sender.ts';
import { readRelayed, readUnrelayed, registerRelayed, relayAnew } from './relayed.ts';

export interface Relay {
  /** Waits for what is being sent, a moment. */
  close(): Promise<void>;
}

interface Relaying extends KafkaLogDependencies {
  claims: Claims;
  stop: AbortController;
}

const pollEveryMs = 1_000;
const retrying = { fromMs: 200, mostMs: 5_000 };
const goodbyeMs = 1_000;

/** Starts at once. */
export function startRelay(deps: KafkaLogDependencies): Relay {
  const relaying: Relaying = { ...deps, claims: createClaims(deps.database), stop: new AbortController() };
  const running = run(relaying);
  return {
    async close() {
      relaying.stop.abort(new Error('The service is stopping.'));
      await settledWithin(running, 2 * goodbyeMs);
      await relaying.claims.close();
    },
  };
}

async function run(relaying: Relaying): Promise<void> {
  const { stop, clock, logger } = relaying;
  for (let failures = 0; !stop.signal.aborted;) {
    let isLeading = false;
    try {
      isLeading = await lead(relaying);
      failures = 0;
    } catch (error) {
      failures++;
      if (!isOutage(error) && !stop.signal.aborted)
        logger.error({ err: error }, 'events could not be relayed to Kafka');
    }
    const ms = failures > 0 ? backoffMs(failures, retrying) : pollEveryMs;
    if (!isLeading) await clock.sleep(ms, stop.signal).catch(() => undefined);
  }
}

/** Relays for as long as nothing goes wrong; false when another process does so. */
async function lead(relaying: Relaying): Promise<boolean> {
  const claim = await relaying.claims.claim('events relay');
  if (!claim) return false;
  const ended = AbortSignal.any([relaying.stop.signal, claim.lost]);
  const waiting = createWaiting((wake) => relaying.wakeups.listen('platform_events', () => wake('outbox')));
  const place = waiting.enter('outbox');
  let sender: Sender | undefined;
  try {
    await prepare(relaying);
    sender = await openSender(relaying, ended);
    await relayUntil(ended, relaying, sender, place);
    return true;
  } finally {
    place.leave();
    await Promise.all([claim.release(), sender?.close()]);
  }
}

/** Topics, and the places to go on from: where Kafka holds less than it acknowledged, the whole outbox goes there again. */
async function prepare({ kafka, topicPrefix, database, logger }: Relaying): Promise<void> {
  await makeTopics(kafka, topicPrefix);
  await registerRelayed(database, outboxPartitions);
  const ends = await readEnds(kafka, topicPrefix);
  const lost = (await readRelayed(database)).filter(({ topic, partition, nextOffset }) =>
    ends.some((end) => end.topic === topic && end.partition === partition && end.end < nextOffset),
  );
  if (lost.length === 0) return;
  logger.warn({ partitions: lost }, 'Kafka lost events: they are relayed again');
  await relayAnew(database, lost);
}

async function relayUntil(
  ended: AbortSignal,
  { database }: Relaying,
  sender: Sender,
  place: WaitingPlace,
): Promise<void> {
  while (!ended.aborted) {
    const events = await readUnrelayed(database);
    if (events.length > 0) await sender.send(events);
    else await place.next(pollEveryMs, ended);
  }
}
