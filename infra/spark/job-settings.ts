/** What the job is told, as the first line of its stdin. */
import type { CassandraCluster } from '@ensure-study/stores/columns/port';

export interface JobSettings {
  keyspace: string;
  topicPrefix: string;
  /** Folder of what Spark has read; whoever deletes it has everything counted again, which changes nothing. */
  checkpoint: string;
  /** Of the JVM, on its command line: nothing secret. */
  spark: Record<string, string>;
  kafka: Record<string, string>;
  cassandra: Record<string, string>;
}

/** Options of Spark's source. */
export const toKafkaOptions = (servers: readonly string[]): Record<string, string> => ({
  'kafka.bootstrap.servers': servers.join(','),
  // What a checkpoint expects and Kafka does not hold ends the job; it is read from the beginning then.
  failOnDataLoss: 'true',
});

/** Settings of the connector: what is written is at a quorum, as the product has it. */
export function toCassandraOptions(cluster: CassandraCluster): Record<string, string> {
  const { contactPoints, datacenter, credentials } = cluster;
  const prefixed = Object.entries({
    'connection.host': contactPoints.join(','),
    'connection.localDC': datacenter,
    'input.consistency.level': 'LOCAL_QUORUM',
    'output.consistency.level': 'LOCAL_QUORUM',
    'output.batch.grouping.key': 'partition',
    'read.timeoutMS': '10000',
    'query.retry.count': '3',
    ...(credentials && { 'auth.username': credentials.username, 'auth.password': credentials.password }),
  });
  return Object.fromEntries(prefixed.map(([name, value]) => [`spark.cassandra.${name}`, value]));
}
