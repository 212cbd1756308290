/** A member of a consumer group in Kafka, which shares the partitions among the members. */
import { backoffMs } from '@ensure-study/kit/backoff';
import type { Topic } from '@ensure-study/contracts/events';
import type { EachBatchPayload, Consumer as KafkaConsumer } from 'kafkajs';
import { isOutage } from '../sql/outage.ts';
import { createClaims, type Claims } from './claims.ts';
import { finishInHand, settledWithin } from './finish-in-hand.ts';
import { drainBatch } from './kafka-batch.ts';
import type { KafkaLogDependencies } from './kafka-events.ts';
import { makeTopics, partitionCount } from './kafka-topics.ts';
import { registerGroup } from './offsets.ts';
import type { Consumer, ConsumerOptions } from './port.ts';

const heartbeatEveryMs = 1_000;
const retrying = { fromMs: 200, mostMs: 5_000 };
/** Another member finishes its event in hand meanwhile. */
const claimAgainMs = 200;
/** A healthy member exchanges a heartbeat about every second, whatever it is doing. */
const silenceMsMax = 30_000;
const goodbyeMs = 1_000;

interface Member extends ConsumerOptions, KafkaLogDependencies {
  claims: Claims;
  /** Aborts at `close`: no new event is taken. */
  stop: AbortController;
  /** Aborts when the event in hand has had its time. */
  abandon: AbortController;
  working: Set<Promise<void>>;
  /** Outages in a row that the next event of a partition has met. */
  outages: Map<string, { count: number }>;
  current?: KafkaConsumer;
}

/** Starts at once; while Kafka is away it waits. */
export function createKafkaConsumer(deps: KafkaLogDependencies, options: ConsumerOptions): Consumer {
  const member: Member = {
    ...deps,
    ...options,
    claims: createClaims(deps.database),
    stop: new AbortController(),
    abandon: new AbortController(),
    working: new Set(),
    outages: new Map(),
  };
  const running = run(member);
  let closing: Promise<void> | undefined;
  return { close: () => (closing ??= close(member, running)) };
}

/** The driver comes back from most failures by itself; from the others, a new member of the group does. */
async function run(member: Member): Promise<void> {
  const { stop, clock, logger, group } = member;
  for (let failures = 1; !stop.signal.aborted; failures++) {
    try {
      await takePart(member);
      failures = 1;
    } catch (error) {
      if (!isOutage(error) && !stop.signal.aborted)
        logger.error({ err: error, group }, 'events could not be read from Kafka');
    }
    await clock.sleep(backoffMs(failures, retrying), stop.signal).catch(() => undefined);
  }
}

/** Resolves once the driver gives up for good, or when `stop` aborts. */
async function takePart(member: Member): Promise<void> {
  const { kafka, topicPrefix, group, topics, stop } = member;
  await registerGroup(member, topics);
  await makeTopics(kafka, topicPrefix);
  if (stop.signal.aborted) return;
  const consumer = kafka.consumer(topicPrefix + group);
  member.current = consumer;
  const ended = endOf(consumer, stop.signal);
  const join = async () => {
    await consumer.connect();
    await consumer.subscribe({ topics: topics.map((topic) => topicPrefix + topic), fromBeginning: true });
    await consumer.run({
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: partitionCount(topics),
      eachBatch: (payload) => keepWorking(member, payload),
    });
    await ended;
  };
  await Promise.race([join(), ended]);
  if (!stop.signal.aborted) await settledWithin(consumer.disconnect(), goodbyeMs);
}

/**
 * The driver gives up on its own word, or by its silence: over a connection that swallows everything it asks again and
 * again without an end, though a new one might get through.
 */
function endOf(consumer: KafkaConsumer, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let heardAt = performance.now();
    const listening = setInterval(() => {
      if (performance.now() - heardAt > silenceMsMax) end();
    }, heartbeatEveryMs);
    const end = () => {
      clearInterval(listening);
      resolve();
    };
    stop.addEventListener('abort', end, { once: true });
    consumer.on('consumer.heartbeat', () => void (heardAt = performance.now()));
    consumer.on('consumer.crash', ({ payload }) => void (payload.restart || end()));
  });
}

/** Remembers the work, so that `close` can wait for it. */
async function keepWorking(member: Member, payload: EachBatchPayload): Promise<void> {
  member.kafka.found();
  const work = workOn(member, payload);
  const settled = work.catch(() => undefined);
  member.working.add(settled);
  await work.finally(() => member.working.delete(settled));
}

/** Rejects only with what the driver says of the group; every other failure makes the partition pause. */
async function workOn(member: Member, payload: EachBatchPayload): Promise<void> {
  const partition = {
    topic: payload.batch.topic.slice(member.topicPrefix.length) as Topic,
    partition: payload.batch.partition,
  };
  const name = `${member.group}:${partition.topic}:${partition.partition}`;
  const outages = member.outages.get(name) ?? { count: 0 };
  member.outages.set(name, outages);
  const pause = (ms: number) => pauseFor(ms, member, payload);
  const beating = keepBeating(payload);
  try {
    const claim = await member.claims.claim(name);
    if (!claim) return pause(claimAgainMs);
    try {
      const stop = AbortSignal.any([member.stop.signal, claim.lost, beating.lost]);
      const abandon = AbortSignal.any([member.abandon.signal, claim.lost]);
      const wait = async (ms: number) => (pause(ms), false);
      await drainBatch({ ...member, ...partition, ...{ stop, abandon, wait, outages } }, payload);
    } finally {
      await claim.release();
    }
  } catch (error) {
    if (!isOutage(error)) member.logger.error({ err: error, ...partition }, 'reading events failed');
    pause(backoffMs(++outages.count, retrying));
  } finally {
    beating.end();
  }
  beating.lost.throwIfAborted();
}

/** Hands no more of the partition out for a while; the others go on. */
function pauseFor(ms: number, { clock, stop }: Member, payload: EachBatchPayload): void {
  const resume = payload.pause();
  void clock.sleep(ms, stop.signal).then(resume, () => undefined);
}

/** Tells the group that this member lives, however long an event takes; `lost` aborts when the group goes on without it. */
function keepBeating({ heartbeat }: EachBatchPayload): { lost: AbortSignal; end(): void } {
  const lost = new AbortController();
  const timer = setInterval(() => {
    heartbeat().catch((error: unknown) => lost.abort(error));
  }, heartbeatEveryMs);
  return { lost: lost.signal, end: () => clearInterval(timer) };
}

async function close(member: Member, running: Promise<void>): Promise<void> {
  member.stop.abort();
  await finishInHand(Promise.all(member.working), member.abandon);
  // Without Kafka there is nobody to say goodbye to.
  await settledWithin(Promise.all([member.current?.disconnect(), running]), goodbyeMs);
  await member.claims.close();
}
