/** Places of one demonstration's own in the stack's servers, so that nothing else there is touched, nor counted. */
import { randomBytes } from 'node:crypto';
import { createLogger } from '@ensure-study/kit/logger';
import { openKafka } from '@ensure-study/stores/events/kafka';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { sql } from 'drizzle-orm';

export interface OwnStores extends AsyncDisposable {
  /** What leads a product there. */
  variables: Record<string, string>;
}

type Variables = Record<string, string | undefined>;

export async function openOwnStores(stack: Variables): Promise<OwnStores> {
  const name = `outage_${randomBytes(6).toString('hex')}`;
  const { DATABASE_URL: databaseUrl, DATABASE_REPLICA_URL: replicaUrl } = stack;
  if (databaseUrl) await inDatabase(databaseUrl, `create database ${name}`);
  const variables = Object.entries({
    ...stack,
    DATABASE_URL: databaseUrl && inside(databaseUrl, name),
    DATABASE_REPLICA_URL: replicaUrl && inside(replicaUrl, name),
    MONGODB_URL: stack.MONGODB_URL && inside(stack.MONGODB_URL, name),
    CASSANDRA_KEYSPACE: name,
    KAFKA_TOPIC_PREFIX: `${name}.`,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    variables: Object.fromEntries(variables),
    async [Symbol.asyncDispose]() {
      if (databaseUrl) await inDatabase(databaseUrl, `drop database if exists ${name} with (force)`);
      if (stack.KAFKA_BOOTSTRAP_SERVERS) await deleteTopics(stack.KAFKA_BOOTSTRAP_SERVERS, `${name}.`);
    },
  };
}

/** Several hosts may stand in the URL of a MongoDB. */
const inside = (url: string, database: string): string =>
  url.replace(/^(\w[\w+]*:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${database}`);

async function inDatabase(url: string, statement: string): Promise<void> {
  const database = openDatabase({ url, applicationName: 'outage', poolMax: 1 });
  try {
    await database.db.execute(sql.raw(statement));
  } finally {
    await database.close();
  }
}

async function deleteTopics(servers: string, prefix: string): Promise<void> {
  const kafka = openKafka({
    servers: servers.split(','),
    name: 'outage',
    logger: createLogger('outage', 'silent'),
  });
  await kafka.ask(async (admin) => {
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
    if (topics.length > 0) await admin.deleteTopics({ topics });
  });
}
