/** What may happen to topics of Kafka: messages that come once more, in another order, and messages that are no events. */
import { createLogger } from '@ensure-study/kit/logger';
import { openKafka } from '@ensure-study/stores/events/kafka';
import type { Message } from 'kafkajs';

const repeatedMax = 200;
const readWithinMs = 60_000;
const noEvents: Message[] = [
  { value: 'no event, and no place in the outbox' },
  { value: '{}', headers: { 'event-id': 'nobody', 'outbox-position': 'first' } },
];

/** Answers how many messages it has sent that are no events. */
export async function disturbTopic(
  servers: string[],
  topic: string,
): Promise<{ repeated: number; unreadable: number }> {
  const kafka = openKafka({ servers, name: 'proof', logger: createLogger('proof', 'silent') });
  const messages = await readSome();
  const producer = kafka.producer();
  await producer.connect();
  try {
    for (const { partition, ...message } of messages.toReversed())
      await producer.send({ topic, messages: [{ ...message, partition }] });
    await producer.send({ topic, messages: noEvents.map((message) => ({ ...message, partition: 0 })) });
  } finally {
    await producer.disconnect();
  }
  return { repeated: messages.length, unreadable: noEvents.length };

  async function readSome(): Promise<(Message & { partition: number })[]> {
    const group = `${topic}-disturbed`;
    const consumer = kafka.consumer(group);
    const read: (Message & { partition: number })[] = [];
    await consumer.connect();
    try {
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`Nothing is read from ${topic}.`)), readWithinMs);
        const enough = () => (clearTimeout(late), resolve());
        consumer
          .run({
            eachMessage: async ({ partition, message: { key, value, headers } }) => {
              if (read.length < repeatedMax) read.push({ partition, key, value, headers: headers ?? {} });
              else enough();
            },
          })
          .catch(reject);
      });
    } finally {
      await consumer.disconnect();
      await kafka.ask((admin) => admin.deleteGroups([group]));
    }
    return read;
  }
}
