import { systemClock } from '@ensure-study/kit/clock';
import { DeadlineExceeded } from '@ensure-study/kit/deadline';
import { silentLogger } from '@ensure-study/testkit/logger';
import { errors, types, type ClientOptions } from 'cassandra-driver';
import { expect, test } from 'vitest';
import { openCassandra } from './cassandra.ts';
import { createCassandraClient } from './cassandra-client.ts';
import { describeCassandra } from './describe-cassandra.ts';
import { isCassandraOutage, toStoreError } from './outage.ts';
import type { CassandraCluster } from './port.ts';
import { toCassandraSettings } from './settings.ts';

const nowhere = { contactPoints: ['127.0.0.1:1'], datacenter: 'datacenter1' };

test('where there is no Cassandra, a call fails at once as an outage, and it closes in time', async () => {
  const keyspace = { name: 'none', replicationFactor: 1, migrations: [] };
  const columns = openCassandra({ cluster: nowhere, keyspace, logger: silentLogger, clock: systemClock });
  const begunAt = performance.now();
  const unavailable = { code: 'STORE_UNAVAILABLE', extensions: { retryable: true } };
  await expect(columns.write({ text: 'x', values: [] })).rejects.toMatchObject(unavailable);
  await expect(columns.isUp()).rejects.toMatchObject(unavailable);
  expect(performance.now() - begunAt).toBeLessThan(250);
  await columns.close();
  expect(performance.now() - begunAt).toBeLessThan(3_000);
  await expect(describeCassandra(nowhere, 'none')).rejects.toThrow('ECONNREFUSED');
});

test('tells an outage from a mistake', () => {
  const { ResponseError, NoHostAvailableError, OperationTimedOutError, ArgumentError } = errors;
  const { unavailableException, writeTimeout, syntaxError, invalid } = types.responseErrorCodes;
  const refused = Object.assign(new Error('connect'), { syscall: 'connect' });
  for (const outage of [
    new NoHostAvailableError({}),
    new NoHostAvailableError({ a: 'Host considered as DOWN' }),
    new NoHostAvailableError({ a: refused, b: new OperationTimedOutError('late') }),
    new ResponseError(unavailableException, 'too few replicas'),
    new ResponseError(writeTimeout, 'late'),
    new ResponseError(invalid, 'unconfigured table person_days'),
    new DeadlineExceeded('Cassandra', 1),
  ]) {
    expect(isCassandraOutage(outage)).toBe(true);
    expect(toStoreError(outage)).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  }
  for (const mistake of [
    new ResponseError(syntaxError, 'no such word'),
    new ResponseError(invalid, 'Undefined column name'),
    new NoHostAvailableError({ a: new ArgumentError('localDataCenter is another') }),
    new TypeError('a bug'),
  ]) {
    expect(isCassandraOutage(mistake)).toBe(false);
    expect(toStoreError(mistake)).toBe(mistake);
  }
});

test('is asked for by its contact points alone, with credentials where there are some', () => {
  const defaults = {
    CASSANDRA_DATACENTER: 'dc1',
    CASSANDRA_KEYSPACE: 'counts',
    CASSANDRA_REPLICATION_FACTOR: 3,
    CASSANDRA_TLS: false,
  };
  expect(toCassandraSettings(defaults)).toBeUndefined();
  const settings = toCassandraSettings({
    ...{ ...defaults, CASSANDRA_CONTACT_POINTS: ['a', 'b:9043'], CASSANDRA_USERNAME: 'me' },
  });
  expect(settings).toEqual({
    cluster: {
      contactPoints: ['a', 'b:9043'],
      datacenter: 'dc1',
      credentials: { username: 'me', password: '' },
    },
    keyspace: { name: 'counts', replicationFactor: 3 },
  });
});

test('over TLS, nodes are believed by the given certificates, or by those of the system', () => {
  const named = {
    ...{ CASSANDRA_CONTACT_POINTS: ['a'], CASSANDRA_DATACENTER: 'dc1', CASSANDRA_KEYSPACE: 'counts' },
    ...{ CASSANDRA_REPLICATION_FACTOR: 3, CASSANDRA_TLS: true },
  };
  expect(toCassandraSettings(named)?.cluster.tls).toEqual({});
  const cluster = toCassandraSettings({ ...named, CASSANDRA_CA_FILE: 'PEM' })?.cluster;
  expect(cluster?.tls).toEqual({ ca: 'PEM' });
  // The driver keeps them, and its types do not say so.
  const sslOf = (of: CassandraCluster) =>
    (createCassandraClient(of) as unknown as { options: ClientOptions }).options.sslOptions;
  expect(sslOf(cluster as CassandraCluster)).toEqual({
    ...{ ca: ['PEM'], rejectUnauthorized: true },
  });
  expect(sslOf(nowhere)).toBeUndefined();
});
