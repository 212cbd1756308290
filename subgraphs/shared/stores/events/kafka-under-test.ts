/** A log of its own on a Kafka that others use, too, and on a database of its own. */
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { systemClock } from '@ensure-study/kit/clock';
import type { Tracing } from '@ensure-study/kit/tracing';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import { sql } from 'drizzle-orm';
import { migratePlatform } from '../sql/migrate.ts';
import type { Database } from '../sql/port.ts';
import { createWakeups } from '../sql/postgres-wakeups.ts';
import { openDatabase } from '../sql/postgres.ts';
import type { EventsUnderTest } from './events.contract.ts';
import { openKafka, type KafkaConnection, type KafkaOptions } from './kafka.ts';
import { openKafkaEventLog } from './kafka-events.ts';
import { createEventLog } from './postgres-events.ts';

/** A network that can be cut: what is connected breaks, and nothing connects until it is whole again. */
function openNetwork() {
  const sockets = new Set<Socket>();
  let isCut = false;
  const socketFactory: KafkaOptions['socketFactory'] = ({ host, port, onConnect }) => {
    const socket = isCut ? connect(1, '127.0.0.1') : connect(port, host, onConnect);
    sockets.add(socket.on('close', () => sockets.delete(socket)));
    return socket;
  };
  const breakAll = () => sockets.forEach((socket) => socket.destroy(new Error('read ECONNRESET')));
  return {
    socketFactory,
    breakAll,
    cut() {
      isCut = true;
      breakAll();
    },
    mend: () => void (isCut = false),
  };
}

/** `addresses` as in the variable. */
export async function openKafkaUnderTest(addresses: string, tracing?: Tracing) {
  const servers = addresses.split(',');
  const test = await openTestDatabase();
  const { db } = test.database;
  await migratePlatform(test.database);
  const topicPrefix = `test-${randomUUID()}.`;
  const own = openDatabase({ url: test.url, applicationName: 'own' });
  const [ownWakeups, otherWakeups] = [createWakeups(own), createWakeups(test.database)];
  const network = openNetwork();
  const kafka = openKafka({ servers, logger, name: 'own', socketFactory: network.socketFactory });
  const otherKafka = openKafka({ servers, logger, name: 'other' });
  const shared = { logger, clock: systemClock, topicPrefix, tracing };
  const here = { ...shared, database: own, wakeups: ownWakeups, kafka };
  const there = { ...shared, database: test.database, wakeups: otherWakeups, kafka: otherKafka };
  const opened: { close(): Promise<void> }[] = [];
  const open = (deps: typeof here) => {
    const log = openKafkaEventLog(deps);
    opened.push(log);
    return log;
  };
  const underTest = {
    /** The log as it is without Kafka, on the same rows. */
    outboxOnly: createEventLog(there),
    /** Of the same process as `log`. */
    ...{
      db,
      network,
      kafka: otherKafka,
      topicPrefix,
      openHere: () => open(here),
      openThere: () => open(there),
    },
    readDead: () => readDead(test.database),
    async breakConnections() {
      network.breakAll();
      await db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'own'`);
    },
    transaction: ((work) => db.transaction(work)) satisfies EventsUnderTest['transaction'],
    async [Symbol.asyncDispose]() {
      network.mend();
      await Promise.all(opened.map((log) => log.close()));
      await deleteTopics(otherKafka, topicPrefix);
      await Promise.all([ownWakeups.close(), otherWakeups.close()]);
      await own.close();
      await test[Symbol.asyncDispose]();
    },
  };
  return underTest;
}

export async function deleteTopics(kafka: KafkaConnection, prefix: string): Promise<void> {
  await kafka.ask(async (admin) => {
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
    if (topics.length > 0) await admin.deleteTopics({ topics });
  });
}

async function readDead({ db }: Database) {
  const { rows } = await db.execute<{ eventId: string; group: string; reason: string }>(sql`
    select id as "eventId", event->>'group' as group, event->>'reason' as reason
    from platform.events where topic = 'document.events.dead' order by position`);
  return rows;
}
