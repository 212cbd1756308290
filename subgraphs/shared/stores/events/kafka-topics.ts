/** The topics of the event log in Kafka: one for each of the outbox, with as many partitions, and one for its dead letters. */
import { topics, type Topic } from '@ensure-study/contracts/events';
import type { KafkaConnection } from './kafka.ts';
import type { OutboxPartition } from './relayed.ts';

interface LogTopic {
  /** In the outbox. */
  topic: string;
  partitions: number;
  retentionMs: number;
}

const dayMs = 24 * 60 * 60_000;
const forEver = -1;
/** An event is a few hundred bytes; one that is long must not hold up what follows it. */
const messageBytesMax = 16 * 1024 * 1024;

const logTopics: LogTopic[] = Object.entries(topics).flatMap(([topic, { partitions }]) => [
  { topic, partitions, retentionMs: forEver },
  // As long as core's upkeep keeps them in the outbox.
  { topic: `${topic}.dead`, partitions: 1, retentionMs: 90 * dayMs },
]);

export const topicCount = logTopics.length;

export const outboxPartitions: OutboxPartition[] = logTopics.flatMap(({ topic, partitions }) =>
  Array.from({ length: partitions }, (_, partition) => ({ topic, partition })),
);
export const partitionCount = (of: Topic[]): number =>
  of.reduce((sum, topic) => sum + topics[topic].partitions, 0);

/** Topics of the log that are not among those that exist. */
export const missingTopics = (existing: string[], prefix: string): LogTopic[] =>
  logTopics.filter(({ topic }) => !existing.includes(prefix + topic));

/**
 * Makes the topics that are missing and the partitions that they lack. Of several that do so at once some fail: after
 * another look everything is there.
 */
export async function makeTopics(kafka: KafkaConnection, prefix: string): Promise<void> {
  await kafka.ask(async (admin) => {
    const missing = missingTopics(await admin.listTopics(), prefix);
    if (missing.length > 0) {
      await admin.createTopics({
        topics: missing.map(({ topic, partitions, retentionMs }) => ({
          topic: prefix + topic,
          numPartitions: partitions,
          configEntries: [
            { name: 'cleanup.policy', value: 'delete' },
            { name: 'retention.ms', value: String(retentionMs) },
            { name: 'retention.bytes', value: '-1' },
            { name: 'max.message.bytes', value: String(messageBytesMax) },
          ],
        })),
      });
    }
    const there = logTopics.filter((topic) => !missing.includes(topic));
    if (there.length === 0) return;
    const { topics: found } = await admin.fetchTopicMetadata({
      topics: there.map(({ topic }) => prefix + topic),
    });
    const short = there.filter(
      ({ topic, partitions }) =>
        (found.find(({ name }) => name === prefix + topic)?.partitions.length ?? 0) < partitions,
    );
    if (short.length > 0)
      await admin.createPartitions({
        topicPartitions: short.map(({ topic, partitions }) => ({ topic: prefix + topic, count: partitions })),
      });
  });
}

/** The offset after the last message of each partition of the outbox, in Kafka. */
export async function readEnds(
  kafka: KafkaConnection,
  prefix: string,
): Promise<(OutboxPartition & { end: number })[]> {
  return kafka.ask(async (admin) => {
    const ends = await Promise.all(
      logTopics.map(async ({ topic }) =>
        (await admin.fetchTopicOffsets(prefix + topic)).map(({ partition, high }) => ({
          ...{ topic, partition, end: Number(high) },
        })),
      ),
    );
    return ends.flat();
  });
}
