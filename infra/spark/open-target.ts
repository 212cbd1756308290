/** What the job needs before it starts: topics, tables, and the checkpoint that belongs to them. */
import path from 'node:path';
import { systemClock } from '@ensure-study/kit/clock';
import { createCassandraClient } from '@ensure-study/stores/columns/cassandra-client';
import { openKeyspace } from '@ensure-study/stores/columns/open-keyspace';
import type { CassandraSettings } from '@ensure-study/stores/columns/settings';
import { makeTopics } from '@ensure-study/stores/events/kafka-topics';
import type { KafkaConnection } from '@ensure-study/stores/events/kafka';
import { sparkMigrations } from './tables.ts';

export interface TargetOptions {
  kafka: KafkaConnection;
  topicPrefix: string;
  cluster: CassandraSettings['cluster'];
  keyspace: CassandraSettings['keyspace'];
  /** Folder of the checkpoints. */
  checkpoints: string;
}

/**
 * The folder of the checkpoint: one for each making of the keyspace, so that one that was dropped and made again is
 * counted from the first event. Rejects while Kafka or Cassandra are away.
 */
export async function openTarget(options: TargetOptions, signal: AbortSignal): Promise<string> {
  const { kafka, topicPrefix, cluster, keyspace, checkpoints } = options;
  await makeTopics(kafka, topicPrefix);
  const client = createCassandraClient(cluster, keyspace.name);
  try {
    await openKeyspace(
      client,
      { cluster, keyspace: { ...keyspace, migrations: sparkMigrations } },
      { clock: systemClock, signal },
    );
    const { rows } = await client.execute(
      `select id from system_schema.tables where keyspace_name = ? and table_name = 'positions'`,
      [keyspace.name],
    );
    return path.join(checkpoints, `${keyspace.name}-${String(rows[0]?.get('id'))}`);
  } finally {
    await client.shutdown();
  }
}
