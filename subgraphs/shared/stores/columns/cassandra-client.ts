/** The driver, set up so that nothing waits without an end and a node that comes back is found within a second. */
import { Client, policies, types } from 'cassandra-driver';
import type { CassandraCluster } from './port.ts';

const connectMs = 1_000;
/** Of one request to one node. */
const answerMs = 1_500;
const reconnectEveryMs = 500;
/** A node that fell silent without closing its connections is noticed by this. */
const heartbeatEveryMs = 2_000;

/** Rows of one page of an answer. */
export const pageRows = 5_000;

/** Nothing is connected yet. `connect` may be called again after it failed. */
export function createCassandraClient(cluster: CassandraCluster, keyspace?: string): Client {
  const { contactPoints, datacenter, credentials, tls } = cluster;
  return new Client({
    contactPoints,
    localDataCenter: datacenter,
    keyspace,
    credentials,
    // The driver believes every node unless it is told not to.
    sslOptions: tls && { ...(tls.ca !== undefined && { ca: [tls.ca] }), rejectUnauthorized: true },
    queryOptions: {
      prepare: true,
      isIdempotent: true,
      consistency: types.consistencies.localQuorum,
      serialConsistency: types.consistencies.localSerial,
      fetchSize: pageRows,
    },
    policies: {
      loadBalancing: new policies.loadBalancing.TokenAwarePolicy(
        new policies.loadBalancing.DCAwareRoundRobinPolicy(datacenter),
      ),
      reconnection: new policies.reconnection.ConstantReconnectionPolicy(reconnectEveryMs),
      retry: new policies.retry.IdempotenceAwareRetryPolicy(new policies.retry.RetryPolicy()),
    },
    socketOptions: { connectTimeout: connectMs, readTimeout: answerMs },
    pooling: { heartBeatInterval: heartbeatEveryMs },
  });
}
