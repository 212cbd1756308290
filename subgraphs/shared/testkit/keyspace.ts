/** A keyspace of one's own for a suite, on the Cassandra that it is handed. */
import { randomUUID } from 'node:crypto';
import { systemClock } from '@ensure-study/kit/clock';
import { openCassandra } from '@ensure-study/stores/columns/cassandra';
import { createCassandraClient } from '@ensure-study/stores/columns/cassandra-client';
import type { CassandraCluster, ColumnMigration, Columns } from '@ensure-study/stores/columns/port';
import type { Client } from 'cassandra-driver';
import { vi } from 'vitest';
import { silentLogger } from './logger.ts';

export interface TestKeyspace extends AsyncDisposable {
  cluster: CassandraCluster;
  name: string;
  columns: Columns;
  /** For what the port cannot say. */
  client: Client;
}

export const toTestCluster = (contactPoints = ''): CassandraCluster => ({
  contactPoints: contactPoints.split(','),
  datacenter: 'datacenter1',
});

export const newKeyspaceName = () => `test_${randomUUID().replaceAll('-', '')}`;

/** Open and migrated; dropped when the suite ends. Making tables takes a second each, so a file shares one. */
export async function openTestKeyspace(
  cluster: CassandraCluster,
  migrations: ColumnMigration[],
): Promise<TestKeyspace> {
  const name = newKeyspaceName();
  const keyspace = { name, replicationFactor: 1, migrations };
  const columns = openCassandra({ cluster, keyspace, logger: silentLogger, clock: systemClock });
  await vi.waitFor(() => columns.isUp(), { timeout: 45_000 });
  const client = createCassandraClient(cluster, name);
  await client.connect();
  return {
    ...{ cluster, name, columns, client },
    async [Symbol.asyncDispose]() {
      await columns.close();
      await dropKeyspace(client, name);
      await client.shutdown();
    },
  };
}

export async function dropKeyspace(client: Client, name: string): Promise<void> {
  await client.execute(`drop keyspace if exists ${name}`, [], { prepare: false, readTimeout: 30_000 });
}
