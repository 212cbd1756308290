/** What the Spark job has in its keyspace: how far it has come, and how much it has counted. */
import { createCassandraClient } from '@ensure-study/stores/columns/cassandra-client';
import type { CassandraCluster } from '@ensure-study/stores/columns/port';
import type { Database } from '@ensure-study/stores/sql/port';
import type { Client } from 'cassandra-driver';
import { sql } from 'drizzle-orm';
import { buckets } from '../../../subgraphs/analytics/src/engagement/domain/bucket.ts';
import { countedTopics } from '../../../subgraphs/analytics/src/ingest/start-counting.ts';

export interface SparkCounts extends AsyncDisposable {
  /** How many events of the product's outbox it has not counted yet. */
  behind(database: Database): Promise<number>;
  /** How many deeds of an organisation it has counted in a month. */
  deedsOf(organisationId: string, month: string): Promise<number>;
}

/** `dropped`: the keyspaces that go with it. */
export async function openSparkCounts(
  cluster: CassandraCluster,
  keyspace: string,
  dropped: string[],
): Promise<SparkCounts> {
  const client = createCassandraClient(cluster);
  await client.connect();
  return {
    behind: async (database) => {
      const reached = await positionsIn(client, keyspace);
      const { rows } = await database.db.execute<{ topic: string; partition: number; position: string }>(sql`
        select topic, partition, max(position) as position from platform.events
        where topic in ${countedTopics} group by topic, partition`);
      return rows.reduce(
        (sum, { topic, partition, position }) =>
          sum + Math.max(0, Number(position) - (reached.get(`${topic} ${partition}`) ?? 0)),
        0,
      );
    },
    async deedsOf(organisationId, month) {
      const parts = Array.from({ length: buckets }, async (_, bucket) => {
        const { rows } = await client.execute(
          `select sum(questions_asked) as questions, sum(materials_opened) as materials,
             sum(attempts_submitted) as attempts from ${keyspace}.organisation_people_days
           where organisation_id = ? and month = ? and bucket = ?`,
          [organisationId, month, bucket],
        );
        const counted = ['questions', 'materials', 'attempts'].map((name) => Number(rows[0]?.get(name) ?? 0));
        return counted.reduce((sum, times) => sum + times, 0);
      });
      return (await Promise.all(parts)).reduce((sum, deeds) => sum + deeds, 0);
    },
    async [Symbol.asyncDispose]() {
      for (const name of dropped)
        await client.execute(`drop keyspace if exists ${name}`, [], { prepare: false, readTimeout: 30_000 });
      await client.shutdown();
    },
  };
}

async function positionsIn(client: Client, keyspace: string): Promise<Map<string, number>> {
  const { rows } = await client.execute(`select topic, partition, position from ${keyspace}.positions`);
  return new Map(
    rows.map((row) => [`${row.get('topic')} ${row.get('partition')}`, Number(row.get('position'))]),
  );
}
