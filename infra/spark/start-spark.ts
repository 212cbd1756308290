/** The Spark job as its variables say: its program, its stores, and who keeps it running. */
import path from 'node:path';
import { systemClock } from '@ensure-study/kit/clock';
import { createLogger } from '@ensure-study/kit/logger';
import { toCassandraSettings } from '@ensure-study/stores/columns/settings';
import { openKafka } from '@ensure-study/stores/events/kafka';
import { toKafkaCluster } from '@ensure-study/stores/events/kafka-cluster';
import { StartProblem } from '../local/data-folder.ts';
import { openServiceLog } from '../local/service-log.ts';
import { openPlace } from '../local/stack/place.ts';
import type { SparkVariables } from './environment.ts';
import { openJobProgram } from './job-program.ts';
import { toCassandraOptions, toKafkaOptions } from './job-settings.ts';
import { openTarget } from './open-target.ts';
import { runJob, type JobLimits } from './run-job.ts';
import { makeTrustStore } from './trust-store.ts';
import { superviseJob, type SupervisedJob } from './supervise-job.ts';

export interface SparkOptions {
  variables: SparkVariables;
  /** The repository. */
  root: string;
  /** What programs are looked for by. */
  source: Record<string, string | undefined>;
  signal: AbortSignal;
  say(line: string): void;
}

const limits: JobLimits = { startWithinMs: 180_000, stallAfterMs: 60_000, stopWithinMs: 20_000 };
const logBytesMax = 10 * 1024 * 1024;

/** Fetches what is missing, then keeps the job running. Rejects where this machine lacks what it runs by. */
export async function startSpark({ variables, ...options }: SparkOptions): Promise<SupervisedJob> {
  const { say, signal } = options;
  const dataDir = path.resolve(variables.DATA_DIR);
  const place = openPlace(options.root, dataDir);
  const program = openJobProgram(place, options.source);
  const lacking = await program.lacks();
  if (lacking) throw new StartProblem(`The Spark job cannot run here: ${lacking}.`);
  await program.prepare(signal, (doing) => say(`The Spark job: ${doing} …`));

  const settings = toCassandraSettings(variables);
  const kafkaCluster = toKafkaCluster(variables);
  const { KAFKA_TOPIC_PREFIX: topicPrefix } = variables;
  // Both are required by the schema of the variables.
  if (!settings || !kafkaCluster) throw new Error('Kafka and Cassandra are not named.');
  const kafka = openKafka({ ...kafkaCluster, name: 'spark', logger: createLogger('spark', 'silent') });
  const keyspace = { ...settings.keyspace, name: variables.SPARK_KEYSPACE };
  const checkpoints = path.join(place.of('spark'), 'checkpoints');
  const folder = path.join(place.of('spark'), 'work', keyspace.name);
  const log = openServiceLog({ file: place.logOf('spark'), bytesMax: logBytesMax, say });
  const { ca } = settings.cluster.tls ?? {};
  const trustStore = async () =>
    ca === undefined ? undefined : makeTrustStore(ca, { folder, javaHome: await program.javaHome() });
  return superviseJob({
    ...{ clock: systemClock, say },
    open: (stopping) =>
      openTarget({ kafka, topicPrefix, cluster: settings.cluster, keyspace, checkpoints }, stopping),
    run: async (checkpoint, onSign) =>
      runJob({
        ...{ command: await program.command(folder), limits, log, onSign },
        settings: {
          ...{ keyspace: keyspace.name, topicPrefix, checkpoint, spark: program.settings(folder) },
          kafka: toKafkaOptions(kafkaCluster),
          cassandra: toCassandraOptions(settings.cluster, await trustStore()),
        },
      }),
  });
}
