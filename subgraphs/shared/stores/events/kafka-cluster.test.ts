import { expect, test } from 'vitest';
import { toKafkaCluster, type KafkaVariables } from './kafka-cluster.ts';

const plain: KafkaVariables = { KAFKA_TLS: false, KAFKA_SASL_MECHANISM: 'scram-sha-512' };
const servers = ['a:9092', 'b:9092'];

test('there is none where no broker is named, whatever else is said', () => {
  expect(toKafkaCluster({ ...plain, KAFKA_TLS: true, KAFKA_USERNAME: 'me' })).toBeUndefined();
});

test('is spoken to as it is named, with neither TLS nor a sign-in unless they are asked for', () => {
  expect(toKafkaCluster({ ...plain, KAFKA_BOOTSTRAP_SERVERS: servers })).toEqual({ servers });
});

test('over TLS its brokers are known by the given certificates, or by those of the system', () => {
  const overTls = { ...plain, KAFKA_BOOTSTRAP_SERVERS: servers, KAFKA_TLS: true };
  expect(toKafkaCluster(overTls)).toEqual({ servers, ssl: {} });
  expect(toKafkaCluster({ ...overTls, KAFKA_CA_FILE: 'PEM' })).toEqual({ servers, ssl: { ca: 'PEM' } });
});

test('whoever signs in does so by the mechanism that is said', () => {
  const signedIn = { ...plain, KAFKA_BOOTSTRAP_SERVERS: servers, KAFKA_USERNAME: 'me', KAFKA_PASSWORD: 'pw' };
  expect(toKafkaCluster(signedIn)?.sasl).toEqual({
    mechanism: 'scram-sha-512',
    username: 'me',
    password: 'pw',
  });
  expect(toKafkaCluster({ ...signedIn, KAFKA_SASL_MECHANISM: 'plain' })?.sasl?.mechanism).toBe('plain');
});
