/**
 * The product and the Spark job count the same events in the same Cassandra, which is killed under both of them, and so is
 * the job itself; messages come again, out of order, and some are no events. PASS only when every row of both is the same,
 * every deed that was appended is counted once, and what is no event was put aside.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@ensure-study/kit/clock';
import { parseEnvironment } from '@ensure-study/kit/environment';
import { createLogger } from '@ensure-study/kit/logger';
import { toCassandraSettings } from '@ensure-study/stores/columns/settings';
import type { Database } from '@ensure-study/stores/sql/port';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { openKeyspaceTables } from '../../ensure/adapters/keyspace-tables.ts';
import { verifyAgainstSpark, type ComparedTable } from '../../ensure/verify-against-spark.ts';
import { readEnvFile } from '../../local/stack/env-file.ts';
import { openStack } from '../../local/stack/open-stack.ts';
import { outages, type Victim } from '../../outage/outages.ts';
import { openOwnStores } from '../../outage/own-stores.ts';
import { repositoryRoot, startProduct, type StartedProduct } from '../../product/start-product.ts';
import { sparkVariables, type SparkVariables } from '../../spark/environment.ts';
import { startSpark } from '../../spark/start-spark.ts';
import type { SupervisedJob } from '../../spark/supervise-job.ts';
import { gatherPeople } from '../kill/gather-people.ts';
import type { LoadPeople } from '../kill/load.ts';
import { startAppending } from './append-deeds.ts';
import { disturbTopic } from './disturb-topics.ts';
import { openSparkCounts } from './spark-counts.ts';

type Say = (line: string) => void;
interface Proof {
  passed: boolean;
  counts: Record<string, number | string>;
}

const standardKills = 2;
const outageMs = 10_000;
const startWithinMs = 180_000;
const goesOnWithinMs = 600_000;
const looks = 60;
const askEveryMs = 500;
const readyWithinMs = 180_000;

interface Trial {
  /** How often Cassandra is killed; twice when absent. */
  kills?: number;
  say: Say;
  /** What programs and the data folder are found by. */
  source: Record<string, string | undefined>;
}

export async function proveSpark(trial: Trial): Promise<Proof> {
  const stack = readEnvFile(repositoryRoot) ?? {};
  const dataDir = path.resolve(trial.source.DATA_DIR || '.data');
  const servers = openStack({ root: repositoryRoot, dataDir, source: { ...trial.source, ...stack } });
  const victim = await outages.cassandra.victim(servers);
  if ('none' in victim || !stack.KAFKA_BOOTSTRAP_SERVERS || !stack.DATABASE_URL) {
    trial.say('What this needs is not up here: `npm run stack:up -- kafka cassandra postgres` starts it.');
    return { passed: false, counts: { verified: 'nothing' } };
  }
  await using own = await openOwnStores(stack);
  const variables = toSparkVariables({ ...own.variables, DATA_DIR: dataDir });
  try {
    return await onStores({ ...trial, victim, own: own.variables, variables });
  } finally {
    const folder = path.join(dataDir, 'stack', 'spark', 'work', variables.SPARK_KEYSPACE);
    await rm(folder, { recursive: true, force: true });
    await victim.close();
  }
}

function toSparkVariables(given: Record<string, string>): SparkVariables {
  const keyspace = `${given.CASSANDRA_KEYSPACE}_spark`;
  const parsed = parseEnvironment(sparkVariables, { ...given, SPARK_KEYSPACE: keyspace });
  if (!parsed.ok) throw new Error(parsed.errors.join(' '));
  return parsed.value;
}

interface OnStores extends Trial {
  victim: Victim;
  own: Record<string, string>;
  variables: SparkVariables;
}

async function onStores(trial: OnStores): Promise<Proof> {
  const { say, own, variables, source } = trial;
  const settings = toCassandraSettings(variables);
  if (!settings) throw new Error('No Cassandra is named.');
  const { cluster } = settings;
  const keyspaces = { product: variables.CASSANDRA_KEYSPACE, spark: variables.SPARK_KEYSPACE };
  const limits = { LIMIT_TUTOR_PER_MINUTE: '0', LIMIT_TUTOR_PER_DAY: '0', LIMIT_UPLOADS_PER_HOUR: '0' };
  await using counts = await openSparkCounts(cluster, keyspaces.spark, Object.values(keyspaces));
  await using product = await startProduct({ env: { LOG_LEVEL: 'error', ...limits, ...own }, readyWithinMs });
  const database = openDatabase({ url: own.DATABASE_URL ?? '', applicationName: 'proof' });
  const { signal } = new AbortController();
  const spark = await startSpark({ variables, root: repositoryRoot, source, signal, say });
  try {
    const { deeds, appended, recovered } = await underLoad({ ...trial, product, database, spark });
    const topic = `${variables.KAFKA_TOPIC_PREFIX}user.events`;
    const { repeated, unreadable } = await disturbTopic(variables.KAFKA_BOOTSTRAP_SERVERS ?? [], topic);
    say(`${repeated} messages were sent again, out of order, and ${unreadable} that are no events`);
    await until(async () => (await counts.behind(database)) === 0, 'Spark has counted all of the outbox');
    await using tables = await openKeyspaceTables(cluster, keyspaces);
    await until(async () => (await tables.unreadable()) === unreadable, 'what is no event is put aside');
    const compared = await verifyAgainstSpark({ tables, clock: systemClock, signal, report: say, looks });
    const counted = await counts.deedsOf(deeds.organisationId, deeds.month);
    const { rows, differ, isWhole } = sumUp(compared, say);
    const kills = recovered.length;
    const recoveredMsMax = Math.max(...recovered);
    return {
      passed: isWhole && counted === appended,
      counts: {
        ...{ kills, starts: spark.counts().starts, recovered_ms_max: recoveredMsMax },
        ...{ rows, differ, appended, counted, unreadable },
      },
    };
  } finally {
    await spark.stop();
    await database.close();
  }
}

function sumUp(compared: ComparedTable[], say: Say) {
  for (const { table, differing } of compared)
    for (const { key, ours, theirs } of differing.slice(0, 5))
      say(`${table} ${key}: the product has ${ours}; Spark has ${theirs}`);
  const rows = compared.reduce((sum, { checked }) => sum + checked, 0);
  const differ = compared.reduce((sum, { differing }) => sum + differing.length, 0);
  return { rows, differ, isWhole: differ === 0 && compared.every(({ checked }) => checked > 0) };
}

interface UnderLoad extends Trial {
  victim: Victim;
  product: StartedProduct;
  database: Database;
  spark: SupervisedJob;
}

async function underLoad({ product, database, ...trial }: UnderLoad) {
  const people = await gatherPeople(product.addresses);
  const asking = startAsking(people);
  const deeds = startAppending(database, createLogger('proof', 'silent'));
  const recovered = await killAll(trial);
  const asked = await asking.stop();
  const appended = await deeds.stop();
  for (const client of [people.teacher, people.student]) client.close();
  trial.say(`${appended} deeds were appended, and a student has asked ${asked} questions`);
  return { deeds, appended, recovered };
}

/** A student who asks through the API, so that what services append themselves is counted, too. */
function startAsking({ student, classroomId }: LoadPeople) {
  let stopped = false;
  let asked = 0;
  const asking = (async () => {
    while (!stopped) {
      const question = `What is the mark of the note ${asked}?`;
      await student.mutate('askTutor', 'turn { id }', { classroomId, question }).then(
        () => (asked += 1),
        () => undefined,
      );
      await sleep(askEveryMs);
    }
  })();
  return { stop: async () => ((stopped = true), await asking, asked) };
}

/** How many ms Spark took each time, from when what was killed was there again, until it had counted another batch. */
async function killAll({
  spark,
  victim,
  kills = standardKills,
  say,
}: Omit<UnderLoad, 'product' | 'database'>) {
  const goesOn = async () => {
    const { batches } = spark.counts();
    const begunAt = Date.now();
    // The batch that is written down next may be one that was done before.
    await until(async () => spark.counts().batches > batches + 1, 'Spark counts');
    return Date.now() - begunAt;
  };
  const recovered: number[] = [];
  say(`Spark counts, ${await goesOn()} ms after it was started`);
  for (let kill = 1; kill <= kills; kill += 1) {
    await victim.kill();
    say(`Cassandra is killed by SIGKILL (${kill} of ${kills})`);
    await sleep(outageMs);
    await victim.start(AbortSignal.timeout(startWithinMs));
    const ms = await goesOn();
    recovered.push(ms);
    say(`Cassandra is there again, and Spark counts ${ms} ms later`);
  }
  spark.kill();
  say('the Spark job is killed by SIGKILL');
  recovered.push(await goesOn());
  return recovered;
}

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const late = Date.now() + goesOnWithinMs;
  while (!(await isSo())) {
    if (Date.now() > late) throw new Error(`Not within ${goesOnWithinMs / 1_000} s: ${what}.`);
    await sleep(250);
  }
}
