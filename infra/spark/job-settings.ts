/** What the job is told, as the first line of its stdin. */
import type { CassandraCluster } from '@ensure-study/stores/columns/port';
import type { KafkaCluster } from '@ensure-study/stores/events/kafka-cluster';
import type { TrustStore } from './trust-store.ts';

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
export const toKafkaOptions = ({ servers, ssl, sasl }: KafkaCluster): Record<string, string> => ({
  'kafka.bootstrap.servers': servers.join(','),
  'kafka.security.protocol': `${sasl ? 'SASL_' : ''}${ssl ? 'SSL' : 'PLAINTEXT'}`,
  ...(ssl?.ca !== undefined && {
    'kafka.ssl.truststore.type': 'PEM',
    'kafka.ssl.truststore.certificates': ssl.ca,
  }),
  ...(sasl && {
    'kafka.sasl.mechanism': sasl.mechanism.toUpperCase(),
    'kafka.sasl.jaas.config': toJaas(sasl as SignIn),
  }),
  // What a checkpoint expects and Kafka does not hold ends the job; it is read from the beginning then.
  failOnDataLoss: 'true',
});

interface SignIn {
  mechanism: string;
  username: string;
  password: string;
}

/** As Java's logins are configured: in a quoted value a backslash and a quote are escaped. */
function toJaas({ mechanism, username, password }: SignIn): string {
  const quoted = (value: string) => `"${value.replaceAll(/["\\\\]/g, (special) => `\\${special}`)}"`;
  const login = mechanism === 'plain' ? 'plain.PlainLoginModule' : 'scram.ScramLoginModule';
  const who = `username=${quoted(username)} password=${quoted(password)}`;
  return `org.apache.kafka.common.security.${login} required ${who};`;
}

/** Settings of the connector: what is written is at a quorum, as the product has it. */
export function toCassandraOptions(
  cluster: CassandraCluster,
  trustStore?: TrustStore,
): Record<string, string> {
  const { contactPoints, datacenter, credentials, tls } = cluster;
  const prefixed = Object.entries({
    'connection.host': contactPoints.join(','),
    'connection.localDC': datacenter,
    'input.consistency.level': 'LOCAL_QUORUM',
    'output.consistency.level': 'LOCAL_QUORUM',
    'output.batch.grouping.key': 'partition',
    'read.timeoutMS': '10000',
    'query.retry.count': '3',
    ...(tls && { 'connection.ssl.enabled': 'true' }),
    ...(trustStore && {
      'connection.ssl.trustStore.path': trustStore.file,
      'connection.ssl.trustStore.password': trustStore.password,
      'connection.ssl.trustStore.type': 'PKCS12',
    }),
    ...(credentials && { 'auth.username': credentials.username, 'auth.password': credentials.password }),
  });
  return Object.fromEntries(prefixed.map(([name, value]) => [`spark.cassandra.${name}`, value]));
}
