/** `npm run migrate`: brings every configured store up to date, a line each; exit 1 when one cannot be. */
import {
  cassandraVariables,
  kafkaVariables,
  mongodbVariables,
  parseEnvironment,
} from '@ensure-study/kit/environment';
import { toCassandraSettings } from '@ensure-study/stores/columns/settings';
import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import { z } from 'zod';
import { openDatabaseTarget } from './database-target.ts';
import { openDataFolder } from './data-folder.ts';
import { parseLocalEnvironment } from './environment.ts';
import {
  inCassandra,
  inDatabase,
  inKafka,
  inMongodb,
  migrateStores,
  type StoreMigration,
} from './migrations.ts';
import { sourceOrExit } from './stack/with-stack.ts';

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
    z.object({ ...cassandraVariables, ...kafkaVariables, ...mongodbVariables }),
    source,
  );
  if (!variables.ok) return [];
  const cassandra = toCassandraSettings(variables.value);
  const { KAFKA_BOOTSTRAP_SERVERS: kafkaServers, MONGODB_URL: mongodbUrl } = variables.value;
  return [
    ...(cassandra ? [inCassandra(cassandra)] : []),
    ...(kafkaServers ? [inKafka(kafkaServers)] : []),
    ...(mongodbUrl ? [inMongodb(mongodbUrl)] : []),
  ];
}

/** The embedded server may just be starting with the product, or be open for another look: both are over soon. */
const untilItIsFree = retry(handleAll, {
  maxAttempts: environment.DATABASE_URL ? 0 : 12,
  backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 2_000 }),
});

const database: StoreMigration = {
  store: 'postgres',
  migrate: () =>
    untilItIsFree.execute(async () => {
      await openDataFolder(environment.DATA_DIR);
      const target = await openDatabaseTarget(environment);
      try {
        return await inDatabase(target.url).migrate();
      } finally {
        await target.close();
      }
    }),
};

const isDone = await migrateStores([database, ...configured()], (line) => process.stdout.write(`${line}\n`));
process.exit(isDone ? 0 : 1);
