/** `npm run doctor`: each store's adapter, version, whether it answers, how fast, and its migrations; exit 1 when one does not. */
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import {
  cassandraVariables,
  kafkaVariables,
  parseEnvironment,
  qdrantVariables,
  type QdrantVariables,
} from '@ensure-study/kit/environment';
import { createLogger } from '@ensure-study/kit/logger';
import { describeCassandra } from '@ensure-study/stores/columns/describe-cassandra';
import { toCassandraSettings, type CassandraSettings } from '@ensure-study/stores/columns/settings';
import { describeKafka } from '@ensure-study/stores/events/describe-kafka';
import { toKafkaCluster } from '@ensure-study/stores/events/kafka-cluster';
import { describeMongo } from '@ensure-study/stores/documents/describe-mongo';
import { describeRedis } from '@ensure-study/stores/kv/describe-redis';
import { describeDatabase } from '@ensure-study/stores/sql/describe';
import { describeStandby } from '@ensure-study/stores/sql/describe-standby';
import { describeQdrant } from '@ensure-study/stores/vectors/describe-qdrant';
import { z } from 'zod';
import { locateModel } from '../../subgraphs/ai/src/embedding/model/locate-model.ts';
import { commandLineOrExit } from './command-line.ts';
import { addressesIn } from './data-folder.ts';
import { openDatabaseTarget, type DatabaseTarget } from './database-target.ts';
import { parseLocalEnvironment } from './environment.ts';
import { accessInWords, accessOf, inProcess, lookAtServer, type Finding } from './finding.ts';
import { afterRestart, byMeaning, byWords, hasModelLoaded } from './search-kind.ts';
import { sourceOrExit } from './stack/with-stack.ts';

const { values: options } = commandLineOrExit({
  usage:
    'Usage: npm run doctor [-- --stack]\n' +
    '  --stack  looks at the stores that `npm run stack:up` has brought up',
  options: { stack: { type: 'boolean' } },
});
const source = sourceOrExit();
const noneYet = `none yet: npm run migrate${options.stack ? ' -- --stack' : ''}`;
const parsed = parseLocalEnvironment(source);
if (!parsed.ok) {
  for (const error of parsed.errors) process.stderr.write(`Configuration: ${error}\n`);
  process.exit(1);
}
const environment = parsed.value;
const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = environment;
const replicaUrl = source.DATABASE_REPLICA_URL || undefined;
const redisUrl = source.REDIS_URL || undefined;
const kafka = readKafka();
const cassandra = readCassandra();
const mongodbUrl = source.MONGODB_URL || undefined;
const qdrant = readQdrant();

/** As analytics reads its variables, which are known to be good. */
function readCassandra() {
  const variables = parseEnvironment(z.object(cassandraVariables), source);
  return variables.ok ? toCassandraSettings(variables.value) : undefined;
}

function readKafka() {
  const variables = parseEnvironment(z.object(kafkaVariables), source);
  return variables.ok ? toKafkaCluster(variables.value) : undefined;
}

/** As ai reads them. */
function readQdrant() {
  const variables = parseEnvironment(z.object(qdrantVariables), source);
  return variables.ok ? variables.value : undefined;
}

async function lookAtCassandra({ cluster, keyspace }: CassandraSettings) {
  const { migrations, ...found } = await describeCassandra(cluster, keyspace.name);
  return { ...found, migrations: migrations || noneYet };
}

async function lookAtQdrant({ QDRANT_HOST: address = '', QDRANT_API_KEY: apiKey }: QdrantVariables) {
  const { collections, ...found } = await describeQdrant({ address, apiKey });
  return { ...found, migrations: collections || noneYet };
}

async function lookAtDatabase(): Promise<Finding> {
  const adapter = databaseUrl ? `real (DATABASE_URL; ${accessOf(databaseUrl)})` : 'embedded';
  let target: DatabaseTarget | undefined;
  try {
    target = await openDatabaseTarget(environment);
    const { version, latencyMs, migrations } = await describeDatabase(target.url);
    return {
      store: 'postgres',
      adapter,
      version,
      reachable: true,
      latency: `${latencyMs.toFixed(1)} ms`,
      migrations: migrations.map(({ schema, applied }) => `${schema} ${applied}`).join(', ') || noneYet,
    };
  } catch (error) {
    return {
      store: 'postgres',
      adapter,
      version: '',
      reachable: false,
      latency: '',
      migrations: (error as Error).message,
    };
  } finally {
    await target?.close();
  }
}

/** Where there is one: what is read while the database is away. */
async function lookAtStandby(url: string) {
  const { isStreaming, bytesBehind, asOf, ...found } = await describeStandby(url);
  const follows = isStreaming ? 'in recovery, follows' : 'in recovery, DOES NOT FOLLOW';
  const upTo = asOf ? `, last change ${asOf.toISOString()}` : '';
  return { ...found, migrations: `${follows}, ${bytesBehind} bytes behind${upTo}` };
}

async function lookAtBlobs(): Promise<Finding> {
  const folder = path.join(dataDir, 'blobs');
  const begunAt = performance.now();
  // Before the first upload there is no folder, and that is well.
  const reachable = await access(folder, constants.W_OK).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
  const latency = `${(performance.now() - begunAt).toFixed(1)} ms`;
  return { store: 'blobs', adapter: 'embedded (folder)', version: '', reachable, latency, migrations: '' };
}

/** As the running product searches; where none runs, as the next start would. */
async function searchKind(): Promise<string> {
  const { kind } = await locateModel({ dataDir, embeddingModel: source.EMBEDDING_MODEL || undefined });
  const isThere = kind === 'ready' || kind === 'source';
  const running = await addressesIn(dataDir);
  const isUsed = running?.ai ? await hasModelLoaded(running.ai) : isThere;
  if (isUsed) return byMeaning;
  return isThere && running ? afterRestart : byWords;
}

const findings = [
  await lookAtDatabase(),
  ...(replicaUrl
    ? [await lookAtServer('standby', 'DATABASE_REPLICA_URL', () => lookAtStandby(replicaUrl))]
    : []),
  await lookAtBlobs(),
  kafka
    ? await lookAtServer(
        'kafka',
        'KAFKA_BOOTSTRAP_SERVERS',
        () => describeKafka(kafka, createLogger('doctor', 'silent')),
        accessInWords({ tls: kafka.ssl !== undefined, username: source.KAFKA_USERNAME }),
      )
    : inProcess('events', 'embedded (outbox in postgres)'),
  inProcess('streams', 'embedded (rows and LISTEN in postgres)'),
  qdrant?.QDRANT_HOST
    ? await lookAtServer(
        'qdrant',
        'QDRANT_HOST',
        () => lookAtQdrant(qdrant),
        accessInWords({
          tls: qdrant.QDRANT_HOST.startsWith('https:'),
          username: qdrant.QDRANT_API_KEY && 'the holder of a key',
        }),
      )
    : inProcess('vectors', 'embedded (in ai, from postgres)'),
  redisUrl
    ? await lookAtServer(
        'redis',
        'REDIS_URL',
        () => describeRedis(redisUrl, createLogger('doctor', 'silent')),
        accessOf(redisUrl),
      )
    : inProcess('redis', 'embedded (rate limits in each process)'),
  cassandra
    ? await lookAtServer(
        'cassandra',
        'CASSANDRA_CONTACT_POINTS',
        () => lookAtCassandra(cassandra),
        accessInWords({
          tls: cassandra.cluster.tls !== undefined,
          username: cassandra.cluster.credentials?.username,
        }),
      )
    : inProcess('counts', 'embedded (analytics, in postgres)'),
  mongodbUrl
    ? await lookAtServer(
        'mongodb',
        'MONGODB_URL',
        () => describeMongo(mongodbUrl, createLogger('doctor', 'silent')),
        accessOf(mongodbUrl),
      )
    : inProcess('documents', 'embedded (JSON in postgres)'),
  inProcess('search', await searchKind()),
];
const columns = ['store', 'adapter', 'version', 'reachable', 'latency', 'migrations'] as const;
const table = [
  columns.map(String),
  ...findings.map((finding) =>
    columns.map((column) => String(finding[column]).replace('true', 'yes').replace('false', 'NO')),
  ),
];
const widths = columns.map((_, index) => Math.max(...table.map((row) => (row[index] ?? '').length)));
for (const row of table)
  process.stdout.write(
    `${row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd()}\n`,
  );
process.exit(findings.every(({ reachable }) => reachable) ? 0 : 1);
