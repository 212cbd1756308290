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

/** Consumer groups of the event log: what one has counted in a store, or a keyspace, says nothing of another. */
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
  /** Whether a group counts in a store that is not in use; whoever switches back goes on where it stopped. */
  isIdle(group: string): boolean;
  /** For `/health/ready`, beside the database. */
  dependencies: Dependency[];
  close(): Promise<void>;
}

const inDatabase: CountingGroups = { people: 'analytics', organisations: 'analytics-organisations' };
const inKeyspace = (keyspace: string): CountingGroups => ({
  people: `analytics-cassandra-${keyspace}`,
  organisations: `analytics-organisations-cassandra-${keyspace}`,
});
const countingGroup = /^analytics(-organisations)?(-cassandra-\w+)?$/;
const isIdleBeside = (inUse: CountingGroups) => (group: string) =>
  countingGroup.test(group) && !Object.values(inUse).includes(group);
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
      isIdle: isIdleBeside(inDatabase),
      dependencies: [],
      close: async () => undefined,
    };
  const groups = inKeyspace(cassandra.keyspace.name);
  const columns = openCassandra({
    cluster: cassandra.cluster,
    keyspace: { ...cassandra.keyspace, migrations: columnMigrations },
    ...{ logger, clock },
  });
  return {
    activity: createCassandraActivityStore(columns),
    organisations: createCassandraOrganisationStore(columns),
    views: createLastViews(createMemoryCache({ entriesMax: viewsMax, clock })),
    groups,
    isIdle: isIdleBeside(groups),
    dependencies: [{ name: 'cassandra', adapter: 'real', required: false, isUp: () => columns.isUp() }],
    close: () => columns.close(),
  };
}
