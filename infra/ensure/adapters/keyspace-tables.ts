/** The tables of two keyspaces of one Cassandra, read whole, page by page. */
import { createCassandraClient } from '@ensure-study/stores/columns/cassandra-client';
import type { CassandraCluster } from '@ensure-study/stores/columns/port';
import type { Client, types } from 'cassandra-driver';
import type { StoredRow } from '../domain/compare-rows.ts';
import type { CountTables } from '../ports.ts';

const pageRows = 1_000;
/** A page of a table that is read from its beginning may need many files. */
const pageMs = 20_000;
/** The ledger of what was made when. */
const notCounts = 'migrations';

interface Column {
  name: string;
  kind: string;
}

export async function openKeyspaceTables(
  cluster: CassandraCluster,
  keyspaces: { product: string; spark: string },
): Promise<CountTables> {
  const client = createCassandraClient(cluster);
  await client.connect();
  const { product, spark } = keyspaces;
  return {
    async names() {
      const { rows } = await client.execute(
        'select table_name from system_schema.tables where keyspace_name = ?',
        [product],
      );
      return rows.map((row) => String(row.get('table_name'))).filter((name) => name !== notCounts);
    },
    async read(table) {
      const columns = await columnsOf(client, product, table);
      return {
        product: readRows(client, `${product}.${table}`, columns),
        spark: readRows(client, `${spark}.${table}`, columns),
      };
    },
    async unreadable() {
      const { rows } = await client.execute(`select count(*) as times from ${spark}.unreadable_events`);
      return Number(rows[0]?.get('times') ?? 0);
    },
    [Symbol.asyncDispose]: () => client.shutdown(),
  };
}

async function columnsOf(client: Client, keyspace: string, table: string): Promise<Column[]> {
  const { rows } = await client.execute(
    'select column_name, kind, position from system_schema.columns where keyspace_name = ? and table_name = ?',
    [keyspace, table],
  );
  return rows
    .map((row) => ({
      name: String(row.get('column_name')),
      kind: String(row.get('kind')),
      place: Number(row.get('position')),
    }))
    .toSorted((one, other) => one.place - other.place || one.name.localeCompare(other.name));
}

/** In the order of the partitions' tokens, as Cassandra reads a table. */
async function* readRows(client: Client, table: string, columns: Column[]): AsyncGenerator<StoredRow> {
  const of = (...kinds: string[]) =>
    columns.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  const partition = of('partition_key');
  const key = [...partition, ...of('clustering')];
  const values = of('regular', 'static');
  const query = `select token(${partition.join(', ')}) as place, ${[...key, ...values].join(', ')} from ${table}`;
  const rows = await client.execute(query, [], { fetchSize: pageRows, readTimeout: pageMs });
  for await (const row of rows)
    yield { token: BigInt(String(row.get('place'))), key: inWords(row, key), values: inWords(row, values) };
}

const inWords = (row: types.Row, names: string[]) =>
  names.map((name) => `${name}=${String(row.get(name))}`).join(' ');
