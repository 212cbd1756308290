/** `npm run migrate`: brings every configured store up to date, a line each; exit 1 when one cannot be. */
import {
  cassandraVariables,
  kafkaVariables,
  mongodbVariables,
  parseEnvironment,
  qdrantVariables,
  type QdrantVariables,
} from '@ensure-study/kit/environment';
import { createLogger } from '@ensure-study/kit/logger';
import { createGuard } from '@ensure-study/kit/resilience';
import { toCassandraSettings } from '@ensure-study/stores/columns/settings';
import { toKafkaCluster } from '@ensure-study/stores/events/kafka-cluster';
import { z } from 'zod';
import { openEmbedder } from '../../subgraphs/ai/src/embedding/open-embedder.ts';
import { commandLineOrExit } from './command-line.ts';
import { openDatabaseTarget } from './database-target.ts';
import { openDataFolder } from './data-folder.ts';
import { parseLocalEnvironment } from './environment.ts';
import {
  inCassandra,
  inDatabase,
  inKafka,
  inMongodb,
  migrateQdrant,
  migrateStores,
  type StoreMigration,
} from './migrations.ts';
import { sourceOrExit } from './stack/with-stack.ts';

commandLineOrExit({
  usage:
    'Usage: npm run migrate [-- --stack]\n' +
    '  --stack  those of the stores that `npm run stack:up` has brought up',
  options: { stack: { type: 'boolean' } },
});
const source = sourceOrExit();
const parsed = parseLocalEnvironment(source);
if (!parsed.ok) {
  for (const error of parsed.errors) process.stderr.write(`Configuration: ${error}\n`);
  process.exit(1);
}

const environment = parsed.value;

/** The stores whose variables are set, which are known to be good; a further store joins here. */
function configured(): StoreMigration[] {
  const variables = parseEnvironment(
    z.object({ ...cassandraVariables, ...kafkaVariables, ...mongodbVariables, ...qdrantVariables }),
    source,
  );
  if (!variables.ok) return [];
  const cassandra = toCassandraSettings(variables.value);
  const kafka = toKafkaCluster(variables.value);
  const { MONGODB_URL: mongodbUrl } = variables.value;
  const { KAFKA_TOPIC_PREFIX: topicPrefix } = variables.value;
  return [
    ...(cassandra ? [inCassandra(cassandra)] : []),
    ...(kafka ? [inKafka(kafka, topicPrefix)] : []),
    ...(mongodbUrl ? [inMongodb(mongodbUrl)] : []),
    ...(variables.value.QDRANT_HOST ? [inQdrant(variables.value)] : []),
  ];
}

/** The embedded server may just be starting with the product, or be open for another look: both are over soon. */
const untilItIsFree = createGuard({
  name: 'the embedded database',
  ...(!environment.DATABASE_URL && { retry: { timesMax: 12, fromMs: 200, mostMs: 2_000 } }),
});

const withDatabase = (use: (url: string) => Promise<string>): Promise<string> =>
  untilItIsFree(async () => {
    await openDataFolder(environment.DATA_DIR);
    const target = await openDatabaseTarget(environment);
    try {
      return await use(target.url);
    } finally {
      await target.close();
    }
  });

const database: StoreMigration = {
  store: 'postgres',
  migrate: () => withDatabase((url) => inDatabase(url).migrate()),
};

function inQdrant({
  QDRANT_HOST: address = '',
  QDRANT_API_KEY: apiKey,
  ...given
}: QdrantVariables): StoreMigration {
  const settings = { address, apiKey, shards: given.QDRANT_SHARDS, replicas: given.QDRANT_REPLICAS };
  return {
    store: 'qdrant',
    async migrate() {
      const model = await readModel();
      return withDatabase((databaseUrl) => migrateQdrant({ settings, kind: { model }, databaseUrl }));
    },
  };
}

/** As ai finds it at its start; undefined without one. */
async function readModel() {
  const embedder = await openEmbedder({
    dataDir: environment.DATA_DIR,
    embeddingModel: source.EMBEDDING_MODEL || undefined,
    worker: new URL('../../subgraphs/ai/src/embedding/adapters/embed-worker.ts', import.meta.url),
    execArgv: ['--import', 'tsx'],
    logger: createLogger('migrate', 'silent'),
  });
  await embedder?.close();
  return embedder && { name: embedder.model, dimensions: embedder.dimensions };
}

const isDone = await migrateStores([database, ...configured()], (line) => process.stdout.write(`${line}\n`));
process.exit(isDone ? 0 : 1);
