/** How many events a second go from the outbox to Kafka, and from Kafka into counts. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { DomainEvent, Topic } from '@ensure-study/contracts/events';
import { systemClock as clock } from '@ensure-study/kit/clock';
import { cassandraVariables, kafkaVariables, parseEnvironment } from '@ensure-study/kit/environment';
import { createLogger } from '@ensure-study/kit/logger';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createCassandraClient } from '@ensure-study/stores/columns/cassandra-client';
import { toCassandraSettings, type CassandraSettings } from '@ensure-study/stores/columns/settings';
import { openKafka } from '@ensure-study/stores/events/kafka';
import { openKafkaEventLog } from '@ensure-study/stores/events/kafka-events';
import type { EventLog } from '@ensure-study/stores/events/port';
import { createEventLog } from '@ensure-study/stores/events/postgres-events';
import { openEmbeddedServer } from '@ensure-study/stores/sql/embedded-server';
import { migratePlatform, migrateSubgraph } from '@ensure-study/stores/sql/migrate';
import type { Database } from '@ensure-study/stores/sql/port';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { createWakeups } from '@ensure-study/stores/sql/postgres-wakeups';
import { z } from 'zod';
import { openCounts, type Counts } from '../../subgraphs/analytics/src/engagement/open-counts.ts';
import { countEvents } from '../../subgraphs/analytics/src/ingest/count-events.ts';
import type { BenchDeps, BenchTable } from './ports.ts';

const eventCount = 6_000;
const perTransaction = 500;
const people = 500;
const classes = 25;
const topic: Topic = 'tutor.events';
const lookEveryMs = 20;
const logger = createLogger('bench', 'silent');

/** Needs a Kafka; without one, the table says so. */
export async function benchEvents(deps: BenchDeps): Promise<BenchTable> {
  const table = {
    title: 'Events',
    method: `${eventCount} questions asked by ${people} people in ${classes} classes, ${perTransaction} a transaction, all in the outbox before Kafka is opened; then relayed, and then read and counted by one group of one process, each for itself. Embedded PostgreSQL; "a core second" is a second of CPU of this process alone, brokers and stores not counted.`,
    columns: ['step', 'events/s', 'events a core second', 'n'],
  };
  const variables = parseEnvironment(z.object({ ...kafkaVariables, ...cassandraVariables }), deps.variables);
  if (!variables.ok) throw new Error(variables.errors.join(' '));
  const servers = variables.value.KAFKA_BOOTSTRAP_SERVERS;
  if (!servers)
    return { ...table, rows: [['KAFKA_BOOTSTRAP_SERVERS is not set: not measured', '–', '–', 0]] };
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'ensure-bench-events-'));
  const server = await openEmbeddedServer({ dataDir: path.join(dataDir, 'postgres') });
  const database = openDatabase({ url: server.url, applicationName: 'bench', poolMax: 15 });
  try {
    const rows = await measure(deps, database, servers, toCassandraSettings(variables.value));
    return { ...table, rows };
  } finally {
    await database.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(
  deps: BenchDeps,
  database: Database,
  servers: string[],
  cassandra: CassandraSettings | undefined,
): Promise<BenchTable['rows']> {
  await migratePlatform(database);
  const migrations = path.join(deps.root, 'subgraphs/analytics/migrations');
  await migrateSubgraph(database, { schema: 'analytics', folder: migrations });
  const wakeups = createWakeups(database);
  deps.report(`events: appending ${eventCount}`);
  await append(database, createEventLog({ database, wakeups, logger, clock }));
  const kafka = openKafka({ servers, name: 'bench', logger });
  const topicPrefix = `bench-${randomUUID()}.`;
  const beforeRelay = take();
  const log = openKafkaEventLog({ database, wakeups, logger, clock, kafka, topicPrefix });
  try {
    deps.report('events: relaying');
    await drained(log, 'outbox', deps.signal);
    const rows: BenchTable['rows'] = [['outbox to Kafka', ...rates(beforeRelay), eventCount]];
    rows.push([
      'Kafka to PostgreSQL',
      ...(await count(deps, log, openCounts({ database, logger, clock }))),
      eventCount,
    ]);
    if (cassandra) {
      const name = `bench_${randomUUID().replaceAll('-', '')}`;
      const counts = openCounts({
        ...{ database, logger, clock },
        cassandra: { ...cassandra, keyspace: { ...cassandra.keyspace, name } },
      });
      rows.push(['Kafka to Cassandra', ...(await count(deps, log, counts)), eventCount]);
      await dropKeyspace(cassandra, name);
    }
    return rows;
  } finally {
    await log.close();
    await wakeups.close();
    await kafka.ask(async (admin) => {
      const topics = (await admin.listTopics()).filter((name) => name.startsWith(topicPrefix));
      await admin.deleteTopics({ topics });
    });
  }
}

async function append(database: Database, log: EventLog): Promise<void> {
  const [persons, classrooms] = [people, classes].map((length) => Array.from({ length }, () => uuidV7()));
  const question = (index: number): DomainEvent => {
    const userId = persons?.[index % people] ?? '';
    const ids = { userId, classroomId: classrooms?.[index % classes] ?? '', sessionId: uuidV7() };
    const turnId = uuidV7();
    return {
      ...{ id: uuidV7(), type: 'tutor.turn_asked.v1', occurredAt: new Date().toISOString(), actorId: userId },
      ...{ organisationId: null, subject: turnId, traceparent: null, data: { ...ids, turnId } },
    };
  };
  for (let from = 0; from < eventCount; from += perTransaction) {
    const events = Array.from({ length: perTransaction }, (_, index) => question(from + index));
    await database.db.transaction((tx) => log.append(tx, events));
  }
}

/** From the first event that the group is given to the last that it has counted. */
async function count(deps: BenchDeps, log: EventLog, counts: Counts): Promise<[number, number]> {
  deps.report(`events: counting in ${counts.dependencies[0]?.name ?? 'postgres'}`);
  await untilUp(counts, deps.signal);
  let before: ReturnType<typeof take> | undefined;
  const group = `bench-${randomUUID()}`;
  const handleMany = (events: readonly DomainEvent[], signal: AbortSignal) => {
    before ??= take();
    return countEvents({ activity: counts.activity }, { events, signal });
  };
  const handle = (event: DomainEvent, signal: AbortSignal) => handleMany([event], signal);
  const member = log.consume({ group, topics: [topic], handle, handleMany });
  try {
    await drained(log, group, deps.signal);
    return rates(before ?? take());
  } finally {
    await member.close();
    await counts.close();
  }
}

async function untilUp({ dependencies }: Counts, signal: AbortSignal): Promise<void> {
  const isUp = async () =>
    (await Promise.all(dependencies.map((store) => store.isUp().catch(() => false)))).every(Boolean);
  while (!(await isUp())) await clock.sleep(lookEveryMs, signal);
}

async function drained(log: EventLog, stage: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const depth = (await log.depth()).find((row) => row.topic === topic && row.group === stage);
    if (depth?.waiting === 0) return;
    await clock.sleep(lookEveryMs, signal);
  }
}

const take = () => ({ at: performance.now(), cpu: process.cpuUsage() });

function rates(since: ReturnType<typeof take>): [perSecond: number, perCoreSecond: number] {
  const { user, system } = process.cpuUsage(since.cpu);
  const seconds = (performance.now() - since.at) / 1_000;
  return [eventCount / seconds, (eventCount * 1_000_000) / (user + system)];
}

async function dropKeyspace({ cluster }: CassandraSettings, name: string): Promise<void> {
  const client = createCassandraClient(cluster, name);
  await client.connect();
  await client.execute(`drop keyspace if exists ${name}`, [], { prepare: false, readTimeout: 30_000 });
  await client.shutdown();
}
