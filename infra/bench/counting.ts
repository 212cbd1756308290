/** How fast what waits in the event log is counted: from the outbox into PostgreSQL, and from Kafka into Cassandra. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { systemClock as clock } from '@ensure-study/kit/clock';
import { createLogger } from '@ensure-study/kit/logger';
import { createCassandraClient } from '@ensure-study/stores/columns/cassandra-client';
import { openEmbeddedServer } from '@ensure-study/stores/sql/embedded-server';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { createWakeups } from '@ensure-study/stores/sql/postgres-wakeups';
import { createEventLog } from '@ensure-study/stores/events/postgres-events';
import { openKafka } from '@ensure-study/stores/events/kafka';
import { openKafkaEventLog } from '@ensure-study/stores/events/kafka-events';
import type { EventLog } from '@ensure-study/stores/events/port';
import type { Database } from '@ensure-study/stores/sql/port';
import { openCounts, type Counts } from '../../subgraphs/analytics/src/engagement/open-counts.ts';
import { startCounting } from '../../subgraphs/analytics/src/ingest/start-counting.ts';
import { inDatabase } from '../local/migrations.ts';
import { makeUpDeeds, type MadeUpDeeds } from './domain/made-up-deeds.ts';
import type { BenchDeps, BenchTable } from './ports.ts';

const eventCount = 20_000;
const appendedAtOnce = 1_000;
const lookEveryMs = 100;
const logger = createLogger('bench', 'silent');

/** The second row is measured where both servers are named, as for the product. */
export async function benchCounting(deps: BenchDeps): Promise<BenchTable> {
  const kafka = deps.variables.KAFKA_BOOTSTRAP_SERVERS?.split(',');
  const cassandra = deps.variables.CASSANDRA_CONTACT_POINTS?.split(',');
  const rows = [['outbox to PostgreSQL', ...(await onDatabase(deps, (database) => inSql(database)))]];
  if (kafka && cassandra)
    rows.push([
      'Kafka to Cassandra',
      ...(await onDatabase(deps, (database) => inCassandra(deps, database, { kafka, cassandra }))),
    ]);
  return {
    title: 'Counting',
    method: `${eventCount} deeds of 500 people in 20 classes over 30 days wait in the log; one process counts each for its person, its class and its organisation, until none waits. Events per second, and per second of that process on a core; the servers are beside it on the same machine, and their work is not in the second figure. The sums are compared with what was appended.${rows.length > 1 ? '' : ' KAFKA_BOOTSTRAP_SERVERS and CASSANDRA_CONTACT_POINTS name no servers: that row is left out.'}`,
    columns: ['from, to', 'events/s', 'events/s per core', 'seconds', 'n'],
    rows,
  };
}

type Figures = number[];

async function onDatabase(
  { report }: BenchDeps,
  measure: (database: Database) => Promise<Figures>,
): Promise<Figures> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensure-bench-'));
  const server = await openEmbeddedServer({ dataDir: folder });
  const database = openDatabase({ url: server.url, applicationName: 'bench' });
  try {
    report(`counting: ${await inDatabase(server.url).migrate()}`);
    return await measure(database);
  } finally {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function inSql(database: Database): Promise<Figures> {
  const wakeups = createWakeups(database);
  const eventLog = createEventLog({ database, wakeups, logger, clock });
  try {
    const deeds = await append(database, eventLog);
    return await count(eventLog, openCounts({ database, logger, clock }), deeds);
  } finally {
    await wakeups.close();
  }
}

async function inCassandra(
  { report }: BenchDeps,
  database: Database,
  { kafka: servers, cassandra: contactPoints }: { kafka: string[]; cassandra: string[] },
): Promise<Figures> {
  const topicPrefix = `bench-${randomUUID()}.`;
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  const cluster = { contactPoints, datacenter: 'datacenter1' };
  const kafka = openKafka({ servers, name: 'bench', logger });
  const wakeups = createWakeups(database);
  const eventLog = openKafkaEventLog({ database, wakeups, logger, clock, kafka, topicPrefix });
  const counts = openCounts({
    ...{ database, logger, clock },
    cassandra: { cluster, keyspace: { name, replicationFactor: 1 } },
  });
  try {
    const deeds = await append(database, eventLog);
    report('counting: until everything lies in Kafka');
    await until(async () => (await waitingIn(eventLog, ['outbox'])) === 0);
    await until(async () =>
      counts.activity.hasAny().then(
        () => true,
        () => false,
      ),
    );
    return await count(eventLog, counts, deeds);
  } finally {
    await eventLog.close();
    await wakeups.close();
    await kafka.ask(async (admin) => {
      const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(topicPrefix));
      await admin.deleteTopics({ topics });
    });
    const client = createCassandraClient(cluster);
    await client.connect();
    await client.execute(`drop keyspace if exists ${name}`, [], { prepare: false, readTimeout: 30_000 });
    await client.shutdown();
  }
}

async function append(database: Database, eventLog: EventLog): Promise<MadeUpDeeds> {
  const deeds = makeUpDeeds(eventCount, randomUUID);
  for (let next = 0; next < eventCount; next += appendedAtOnce)
    await database.db.transaction((tx) =>
      eventLog.append(tx, deeds.events.slice(next, next + appendedAtOnce)),
    );
  return deeds;
}

async function count(eventLog: EventLog, counts: Counts, deeds: MadeUpDeeds): Promise<Figures> {
  const begunAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const consumers = startCounting(eventLog, counts);
  await until(async () => (await waitingIn(eventLog, Object.values(counts.groups))) === 0);
  const seconds = (performance.now() - begunAt) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const days = await counts.organisations.days(deeds.organisationId, deeds.days);
  const counted = days.reduce((sum, day) => sum + day.materialsOpened, 0);
  if (counted !== eventCount) throw new Error(`${counted} of ${eventCount} events were counted.`);
  await Promise.all(consumers.map((consumer) => consumer.close()));
  await counts.close();
  return [eventCount / seconds, eventCount / ((user + system) / 1e6), seconds, eventCount];
}

/** How many events these stages have before them; undefined while the log does not know all of them yet. */
async function waitingIn(eventLog: EventLog, stages: string[]): Promise<number | undefined> {
  const depths = (await eventLog.depth()).filter(({ group }) => stages.includes(group));
  if (new Set(depths.map(({ group }) => group)).size < stages.length) return undefined;
  return depths.reduce((sum, { waiting }) => sum + waiting, 0);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await clock.sleep(lookEveryMs);
}
