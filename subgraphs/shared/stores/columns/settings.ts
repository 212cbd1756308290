/** Cassandra as its variables say. */
import type { CassandraCluster, Keyspace } from './port.ts';

/** As `cassandraVariables` of `kit/environment.ts` parses them. */
export interface CassandraVariables {
  CASSANDRA_CONTACT_POINTS?: string[];
  CASSANDRA_DATACENTER: string;
  CASSANDRA_KEYSPACE: string;
  CASSANDRA_REPLICATION_FACTOR: number;
  CASSANDRA_USERNAME?: string;
  CASSANDRA_PASSWORD?: string;
  CASSANDRA_TLS: boolean;
  CASSANDRA_CA_FILE?: string;
}
export interface CassandraSettings {
  cluster: CassandraCluster;
  keyspace: Omit<Keyspace, 'migrations'>;
}

/** Undefined where no server is named. */
export function toCassandraSettings(variables: CassandraVariables): CassandraSettings | undefined {
  const { CASSANDRA_CONTACT_POINTS: contactPoints, CASSANDRA_DATACENTER: datacenter } = variables;
  const { CASSANDRA_USERNAME: username, CASSANDRA_PASSWORD: password } = variables;
  const { CASSANDRA_TLS: isOverTls, CASSANDRA_CA_FILE: ca } = variables;
  if (!contactPoints) return undefined;
  return {
    cluster: {
      contactPoints,
      datacenter,
      ...(username !== undefined && { credentials: { username, password: password ?? '' } }),
      ...(isOverTls && { tls: ca === undefined ? {} : { ca } }),
    },
    keyspace: {
      name: variables.CASSANDRA_KEYSPACE,
      replicationFactor: variables.CASSANDRA_REPLICATION_FACTOR,
    },
  };
}
