/** Where this service counts: in Cassandra where there is one, else in its database. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Dependency } from '@ensure-study/kit/service';
import { openCassandra } from '@ensure-study/stores/columns/cassandra';
import type { CassandraSettings } from '@ensure-study/stores/columns/settings';
import { createMemoryCache } from '@ensure-study/stores/kv/memory-cache';
import type { Database } from '@ensure-study/stores/sql/port';
import { createCassandraActivityStore } from './adapters/cassandra-activity-store.ts';
import { createCassandraOrganisationStore } from './adapters/cassandra-organisation-store.ts';
import { columnMigrations } from './adapters/column-tables.ts';
import { createSqlActivityStore } from './adapters/sql-activity-store.ts';
import { createSqlOrganisationStore } from './adapters/sql-organisation-store.ts';
import { createLastViews, directViews, type Views } from './last-views.ts';
import type { ActivityStore, OrganisationStore } from './ports.ts';

/** Consumer groups of the event log: what one has counted in a store says nothing of another store. */
export interface CountingGroups {
  people: string;
  /** Apart, so that what happened before organisations were counted is counted, too. */
  organisations: string;
}

export interface Counts {
  activity: ActivityStore;
  organisations: OrganisationStore;
  views: Views;
  groups: CountingGroups;
  /** Of the store that is not in use; whoever switches back goes on where they stopped. */
  idleGroups: string[];
  /** For `/health/ready`, beside the database. */
  dependencies: Dependency[];
  close(): Promise<void>;
}

const inDatabase: CountingGroups = { people: 'analytics', organisations: 'analytics-organisations' };
const inCassandra: CountingGroups = {
  people: 'analytics-cassandra',
  organisations: 'analytics-organisations-cassandra',
};
/** Of at most 366 small rows each: some tens of megabytes when all are as long. */
const viewsMax = 1_000;

/** Does not wait for Cassandra. */
export function openCounts(options: {
  database: Database;
  cassandra?: CassandraSettings;
  logger: Logger;
  clock: Clock;
}): Counts {
  const { database, cassandra, logger, clock } = options;
  if (!cassandra)
    return {
      activity: createSqlActivityStore(database),
      organisations: createSqlOrganisationStore(database),
      views: directViews,
      groups: inDatabase,
      idleGroups: Object.values(inCassandra),
      dependencies: [],
      close: async () => undefined,
    };
  const columns = openCassandra({
    cluster: cassandra.cluster,
    keyspace: { ...cassandra.keyspace, migrations: columnMigrations },
    ...{ logger, clock },
  });
  return {
    activity: createCassandraActivityStore(columns),
    organisations: createCassandraOrganisationStore(columns),
    views: createLastViews(createMemoryCache({ entriesMax: viewsMax, clock })),
    groups: inCassandra,
    idleGroups: Object.values(inDatabase),
    dependencies: [{ name: 'cassandra', adapter: 'real', required: false, isUp: () => columns.isUp() }],
    close: () => columns.close(),
  };
}
