/** Sends events of the outbox to Kafka and marks them once they are acknowledged. */
import type { Message } from 'kafkajs';
import { startSending } from './event-spans.ts';
import { settledWithin } from './finish-in-hand.ts';
import { asKafkaError } from './kafka.ts';
import type { KafkaLogDependencies } from './kafka-events.ts';
import { positionHeader } from './kafka-message.ts';
import { markRelayed, type Unrelayed } from './relayed.ts';

export interface Sender {
  /** Resolves when they are marked. What it gives up, when `ended` aborts or after half a minute, may yet arrive. */
  send(events: Unrelayed[]): Promise<void>;
  close(): Promise<void>;
}

/** A request of one partition stays below what brokers take by default, unless a single event is larger. */
const bytesPerPartitionMax = 900_000;
/** Then another process may try: it may be this one alone that does not reach Kafka. */
const patienceMs = 30_000;
const goodbyeMs = 1_000;

/** Connected when this resolves. */
export async function openSender(
  { kafka, topicPrefix, database, tracing }: KafkaLogDependencies,
  ended: AbortSignal,
): Promise<Sender> {
  const producer = kafka.producer();
  const close = async () => void (await settledWithin(producer.disconnect(), goodbyeMs));
  try {
    await unless(AbortSignal.any([ended, AbortSignal.timeout(patienceMs)]), producer.connect());
  } catch (error) {
    await close();
    throw error;
  }
  async function sendAndMark(events: Unrelayed[]): Promise<void> {
    const sending = startSending(tracing, withinBytes(events));
    const byTopic = groupBy(sending.events, ({ topic }) => topicPrefix + topic);
    const topicMessages = [...byTopic].map(([topic, of]) => ({ topic, messages: of.map(toMessage) }));
    const acknowledged = await producer.sendBatch({ topicMessages }).catch((error: unknown) => {
      sending.end(error);
      throw asKafkaError(error);
    });
    sending.end();
    kafka.found();
    const marks = acknowledged.flatMap(({ topicName, partition, baseOffset }) => {
      const sent = byTopic.get(topicName)?.filter((event) => event.partition === partition) ?? [];
      const last = sent.at(-1);
      if (!last) return [];
      return [{ ...toMark(last), nextOffset: Number(baseOffset ?? 0) + sent.length }];
    });
    await markRelayed(database, marks);
  }
  return {
    send: (events) => unless(AbortSignal.any([ended, AbortSignal.timeout(patienceMs)]), sendAndMark(events)),
    close,
  };
}

function withinBytes(events: Unrelayed[]): Unrelayed[] {
  const bytes = new Map<string, number>();
  return events.filter(({ topic, partition, text }) => {
    const place = `${topic}:${partition}`;
    const before = bytes.get(place) ?? 0;
    bytes.set(place, before + Buffer.byteLength(text));
    return before === 0 || before + Buffer.byteLength(text) <= bytesPerPartitionMax;
  });
}

const toMessage = ({ partition, position, id, key, type, traceparent, text }: Unrelayed): Message => ({
  ...{ partition, key, value: text },
  headers: {
    'event-id': id,
    [positionHeader]: String(position),
    ...(type !== null && { 'event-type': type }),
    ...(traceparent !== null && { traceparent }),
  },
});

const toMark = ({ topic, partition, position }: Unrelayed) => ({ topic, partition, position });

function groupBy<T>(items: T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}

/** What was given up may still come to its end, and is nobody's concern then. */
async function unless<T>(ended: AbortSignal, work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  ended.throwIfAborted();
  let stop!: () => void;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(ended.reason as Error);
    ended.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    ended.removeEventListener('abort', stop);
  }
}
