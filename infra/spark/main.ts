/** `npm run spark [-- --stack]`: counts what Kafka carries in a keyspace of its own, until it is told to stop. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentOrExit } from '@ensure-study/kit/environment';
import { commandLineOrExit } from '../local/command-line.ts';
import { lockFolder, openDataFolder, StartProblem } from '../local/data-folder.ts';
import { sourceOrExit } from '../local/stack/with-stack.ts';
import { sparkVariables } from './environment.ts';
import { startSpark } from './start-spark.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
commandLineOrExit({
  usage:
    'Usage: npm run spark [-- --stack]\n' + '  --stack  on the stores that `npm run stack:up` has brought up',
  options: { stack: { type: 'boolean' } },
});
const source = sourceOrExit();
const variables = environmentOrExit(sparkVariables, source);
const say = (line: string) => void process.stdout.write(`${line}\n`);
const asked = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort());
const reportEveryMs = 10_000;

try {
  const folder = path.join(path.resolve(variables.DATA_DIR), 'stack', 'spark');
  await openDataFolder(folder);
  const release = await lockFolder(folder, (holder) => `The Spark job runs already: process ${holder}.`);
  try {
    await run();
  } finally {
    await release();
  }
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof StartProblem ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

async function run(): Promise<void> {
  const spark = await startSpark({ variables, root, source, signal: asked.signal, say });
  let told = 0;
  const reporting = setInterval(() => {
    const { events, batches } = spark.counts();
    if (events !== told) say(`${events} messages of Kafka in ${batches} batches`);
    told = events;
  }, reportEveryMs);
  if (!asked.signal.aborted)
    await new Promise((resolve) => asked.signal.addEventListener('abort', resolve, { once: true }));
  clearInterval(reporting);
  await spark.stop();
  say('The Spark job has stopped; it goes on from its checkpoint.');
}
