/** A keyspace from nothing to ready: made, connected to, and up to date. */
import { createGuard } from '@ensure-study/kit/resilience';
import { errors, type Client } from 'cassandra-driver';
import { makeKeyspace } from './make-keyspace.ts';
import { migrateKeyspace, type Migrating } from './migrate-keyspace.ts';
import type { CassandraCluster, Keyspace } from './port.ts';

/** When another process has just changed the schema, a node may list a change that it does not know to use yet. */
const heardOfIt = createGuard({
  name: 'Cassandra',
  retry: { timesMax: 6, fromMs: 100, mostMs: 1_000 },
  isFailure: (error) => error instanceof errors.ResponseError,
});

/** Rejects when the servers are away; `client`, which is the keyspace's, may be tried with again. */
export async function openKeyspace(
  client: Client,
  { cluster, keyspace }: { cluster: CassandraCluster; keyspace: Keyspace },
  migrating: Migrating,
): Promise<{ applied: number }> {
  return heardOfIt(async () => {
    await makeKeyspace(cluster, keyspace);
    await client.connect();
    return migrateKeyspace(client, keyspace, migrating);
  }, migrating.signal);
}
