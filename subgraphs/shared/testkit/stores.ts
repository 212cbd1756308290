/** What a service keeps its rows and events in, on a database of the test's own. */
import type { Clock } from '@ensure-study/kit/clock';
import { createPostgresDocuments } from '@ensure-study/stores/documents/postgres-documents';
import { createEventLog } from '@ensure-study/stores/events/postgres-events';
import { migratePlatform, migrateSubgraph } from '@ensure-study/stores/sql/migrate';
import { createWakeups } from '@ensure-study/stores/sql/postgres-wakeups';
import { createLiveStreams } from '@ensure-study/stores/streams/postgres-streams';
import { openTestDatabase } from './database.ts';
import { silentLogger } from './logger.ts';

export interface TestStoresOptions<C extends Clock> {
  /** Of the subgraph in the database. */
  schema: string;
  /** Folder of its migrations. */
  migrations: string;
  clock: C;
}

/** A database with the schemas of `platform` and of one subgraph, and the stores on it: `await using stores = …`. */
export async function openTestStores<C extends Clock>({ schema, migrations, clock }: TestStoresOptions<C>) {
  const test = await openTestDatabase();
  const { database, url } = test;
  await migratePlatform(database);
  await migrateSubgraph(database, { schema, folder: migrations });
  const wakeups = createWakeups(database);
  const eventLog = createEventLog({ database, wakeups, logger: silentLogger, clock });
  const liveStreams = createLiveStreams({ database, wakeups });
  const documents = createPostgresDocuments(database);
  return {
    ...{ database, documents, url, clock, wakeups, eventLog, liveStreams, logger: silentLogger },
    async [Symbol.asyncDispose]() {
      await wakeups.close();
      await test[Symbol.asyncDispose]();
    },
  };
}
