/** A look at a Cassandra from outside any service. */
import { createCassandraClient } from './cassandra-client.ts';
import { readApplied } from './migrate-keyspace.ts';
import type { CassandraCluster } from './port.ts';

export interface CassandraDescription {
  version: string;
  /** Of one question and its answer. */
  latencyMs: number;
  /** The keyspace and how many steps of it are applied; empty where none is. */
  migrations: string;
}

/** Changes nothing; rejects with what the driver says when nobody answers. */
export async function describeCassandra(
  cluster: CassandraCluster,
  keyspace: string,
): Promise<CassandraDescription> {
  const client = createCassandraClient(cluster);
  try {
    await client.connect();
    const look = () => client.execute('select release_version from system.local');
    const version = String((await look()).first()?.get('release_version') ?? 'unknown');
    const begunAt = performance.now();
    await look();
    const latencyMs = performance.now() - begunAt;
    const applied = await readApplied(client, keyspace);
    const migrations = applied.length > 0 ? `${keyspace} ${applied.length}` : '';
    return { version, latencyMs, migrations };
  } finally {
    await client.shutdown();
  }
}
