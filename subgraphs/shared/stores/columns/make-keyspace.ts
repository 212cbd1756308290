/** The keyspace itself; whoever makes it with settings of their own first, keeps them. */
import { createCassandraClient } from './cassandra-client.ts';
import type { CassandraCluster, Keyspace } from './port.ts';
import { requireAgreement, schemaChange } from './schema-change.ts';

/** Makes the keyspace where it is absent. It may be called by several at once. */
export async function makeKeyspace(
  cluster: CassandraCluster,
  { name, replicationFactor }: Pick<Keyspace, 'name' | 'replicationFactor'>,
): Promise<void> {
  const client = createCassandraClient(cluster);
  try {
    await client.connect();
    const known = await client.execute(
      'select keyspace_name from system_schema.keyspaces where keyspace_name = ?',
      [name],
    );
    if (known.rowLength > 0) return;
    const replication = `{'class': 'NetworkTopologyStrategy', '${cluster.datacenter}': ${replicationFactor}}`;
    requireAgreement(
      await client.execute(
        `create keyspace if not exists ${name} with replication = ${replication}`,
        [],
        schemaChange,
      ),
    );
  } finally {
    await client.shutdown();
  }
}
