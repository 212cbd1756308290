/** What `npm run migrate` brings up to date: every store that is configured, each by the code of the service that owns it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@ensure-study/kit/clock';
import { createLogger } from '@ensure-study/kit/logger';
import { createCassandraClient } from '@ensure-study/stores/columns/cassandra-client';
import { openKeyspace } from '@ensure-study/stores/columns/open-keyspace';
import type { CassandraSettings } from '@ensure-study/stores/columns/settings';
import { makeIndexes } from '@ensure-study/stores/documents/mongo-documents';
import { openMongo } from '@ensure-study/stores/documents/mongo';
import { openKafka } from '@ensure-study/stores/events/kafka';
import type { KafkaCluster } from '@ensure-study/stores/events/kafka-cluster';
import { makeTopics, topicCount } from '@ensure-study/stores/events/kafka-topics';
import { migratePlatform, migrateSubgraph } from '@ensure-study/stores/sql/migrate';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { openQdrant } from '@ensure-study/stores/vectors/open-qdrant';
import { createQdrantClient, type QdrantSettings } from '@ensure-study/stores/vectors/qdrant';
import { describeIndexes, type CollectionKind } from '@ensure-study/stores/vectors/qdrant-collection';
import { meetingCollections } from '../../subgraphs/ai/src/meetings/adapters/document-archive.ts';
import { createIndexMarks } from '../../subgraphs/ai/src/retrieval/adapters/index-marks.ts';
import { makeIndex } from '../../subgraphs/ai/src/retrieval/make-index.ts';
import { columnMigrations } from '../../subgraphs/analytics/src/engagement/adapters/column-tables.ts';

/** One store. Running it twice, at once, or while services start, changes nothing more than running it once. */
export interface StoreMigration {
  store: string;
  /** Answers in a few words what is there now; rejects with the reason where it cannot be brought up to date. */
  migrate(): Promise<string>;
}

const subgraphs = fileURLToPath(new URL('../../subgraphs/', import.meta.url));
const schemas = ['core', 'ai', 'analytics'];

/** Tables of the services and of the event log. */
export const inDatabase = (url: string): StoreMigration => ({
  store: 'postgres',
  async migrate() {
    const database = openDatabase({ url, applicationName: 'migrate' });
    try {
      const states = [await migratePlatform(database)];
      for (const schema of schemas)
        states.push(
          await migrateSubgraph(database, { schema, folder: path.join(subgraphs, schema, 'migrations') }),
        );
      return states.map(({ schema, applied }) => `${schema} ${applied}`).join(', ');
    } finally {
      await database.close();
    }
  },
});

/** The counts of analytics. */
export const inCassandra = ({ cluster, keyspace: { name, ...rest } }: CassandraSettings): StoreMigration => ({
  store: 'cassandra',
  async migrate() {
    const client = createCassandraClient(cluster, name);
    try {
      const keyspace = { name, ...rest, migrations: columnMigrations };
      const { applied } = await openKeyspace(client, { cluster, keyspace }, { clock: systemClock });
      return `${name} ${applied}`;
    } finally {
      await client.shutdown();
    }
  },
});

/** The topics of the event log. */
export const inKafka = (cluster: KafkaCluster, topicPrefix: string): StoreMigration => ({
  store: 'kafka',
  async migrate() {
    const kafka = openKafka({ ...cluster, name: 'migrate', logger: createLogger('migrate', 'silent') });
    await makeTopics(kafka, topicPrefix);
    return `${topicCount} topics`;
  },
});

/** What is kept of meetings: documents have no columns, so indexes are all there is. */
export const inMongodb = (url: string): StoreMigration => ({
  store: 'mongodb',
  async migrate() {
    const mongo = openMongo({ url, name: 'migrate', logger: createLogger('migrate', 'silent') });
    try {
      // Apart, because each has a deadline.
      for (const collection of meetingCollections) await mongo.ask((db) => makeIndexes(db, collection));
      return `indexes of ${meetingCollections.length} collections`;
    } finally {
      await mongo.close();
    }
  },
});

export interface QdrantTarget {
  settings: QdrantSettings;
  /** Of the model that this installation searches by. */
  kind: CollectionKind;
  /** Where it is noted what the collection was given. */
  databaseUrl: string;
  /** Another name than the model's, for tests. */
  collection?: string;
}

/** The collection of passages. It is filled by the services, from the rows. */
export async function migrateQdrant({ settings, databaseUrl, ...named }: QdrantTarget): Promise<string> {
  const logger = createLogger('migrate', 'silent');
  const database = openDatabase({ url: databaseUrl, applicationName: 'migrate', logger });
  try {
    const server = openQdrant({ settings, logger, ...named });
    await makeIndex(server, createIndexMarks(database, server.collection));
    return `${server.collection} (${await describeIndexes(createQdrantClient(settings), server.collection)})`;
  } finally {
    await database.close();
  }
}

/** One store after the other, a line each; whether all are up to date. One that is away does not keep the others. */
export async function migrateStores(
  migrations: readonly StoreMigration[],
  say: (line: string) => void,
): Promise<boolean> {
  let isDone = true;
  for (const { store, migrate } of migrations) {
    try {
      say(`${store}: ${await migrate()}`);
    } catch (error) {
      isDone = false;
      say(`${store}: FAILED: ${(error as Error).message.split('\n', 1)[0]}`);
    }
  }
  return isDone;
}
