/** A look at a Kafka from outside any service. */
import type { Logger } from '@ensure-study/kit/logger';
import { openKafka } from './kafka.ts';
import type { KafkaCluster } from './kafka-cluster.ts';
import { missingTopics } from './kafka-topics.ts';

export interface KafkaDescription {
  /** Brokers do not tell their release; what they tell is how many they are. */
  version: string;
  /** Of one question and its answer. */
  latencyMs: number;
  /** Topics are what is prepared there. */
  migrations: string;
}

/** Rejects when no broker answers. */
export async function describeKafka(cluster: KafkaCluster, logger: Logger): Promise<KafkaDescription> {
  const kafka = openKafka({ ...cluster, name: 'look', logger });
  return kafka.ask(async (admin) => {
    const { brokers } = await admin.describeCluster();
    const begunAt = performance.now();
    const missing = missingTopics(await admin.listTopics(), '').length;
    return {
      version: `${brokers.length} ${brokers.length === 1 ? 'broker' : 'brokers'}`,
      latencyMs: performance.now() - begunAt,
      migrations: missing === 0 ? 'topics made' : `${missing} topics to make: start the product once`,
    };
  });
}
