import { expect, test } from 'vitest';
import { toCassandraOptions, toKafkaOptions } from './job-settings.ts';

const servers = ['a:9092', 'b:9092'];

test('Spark speaks to Kafka as the product does', () => {
  expect(toKafkaOptions({ servers })).toMatchObject({
    'kafka.bootstrap.servers': 'a:9092,b:9092',
    'kafka.security.protocol': 'PLAINTEXT',
  });
  const sasl = { mechanism: 'scram-sha-512', username: 'me', password: 'a"b\\c' } as const;
  expect(toKafkaOptions({ servers, ssl: { ca: 'PEM' }, sasl })).toMatchObject({
    'kafka.security.protocol': 'SASL_SSL',
    'kafka.ssl.truststore.certificates': 'PEM',
    'kafka.sasl.mechanism': 'SCRAM-SHA-512',
    'kafka.sasl.jaas.config':
      'org.apache.kafka.common.security.scram.ScramLoginModule required username="me" password="a\\"b\\\\c";',
  });
  const plain = { mechanism: 'plain', username: 'me', password: 'pw' } as const;
  expect(toKafkaOptions({ servers, sasl: plain })).toMatchObject({
    'kafka.security.protocol': 'SASL_PLAINTEXT',
    'kafka.sasl.jaas.config': expect.stringContaining('plain.PlainLoginModule required'),
  });
});

test('and to Cassandra, at a quorum', () => {
  const cluster = { contactPoints: ['a', 'b:9043'], datacenter: 'dc1' };
  expect(toCassandraOptions(cluster)).toMatchObject({
    'spark.cassandra.connection.host': 'a,b:9043',
    'spark.cassandra.output.consistency.level': 'LOCAL_QUORUM',
  });
  const credentials = { username: 'me', password: 'pw' };
  const trusted = { file: '/trusted.p12', password: 'certificates' };
  expect(toCassandraOptions({ ...cluster, credentials, tls: { ca: 'PEM' } }, trusted)).toMatchObject({
    'spark.cassandra.auth.username': 'me',
    'spark.cassandra.auth.password': 'pw',
    'spark.cassandra.connection.ssl.enabled': 'true',
    'spark.cassandra.connection.ssl.trustStore.path': '/trusted.p12',
    'spark.cassandra.connection.ssl.trustStore.type': 'PKCS12',
  });
});
