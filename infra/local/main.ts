/**
 * `npm start`: everything, on embedded defaults or on the stores whose variables are set (`-- --stack`: those of
 * `.env.stack`), until Ctrl-C. `-- --replicas 2`: so many of each subgraph behind the one gateway.
 */
import { fileURLToPath } from 'node:url';
import { commandLineOrExit } from './command-line.ts';
import { StartProblem } from './data-folder.ts';
import { parseLocalEnvironment, serviceNames, type ServiceName } from './environment.ts';
import { startProduct } from './product.ts';
import { readReplicaCount } from './replica-count.ts';
import { byMeaning, byWords, hasModelLoaded } from './search-kind.ts';
import { sourceOrExit } from './stack/with-stack.ts';
import { storesInWords } from './stores-in-words.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const { values: options } = commandLineOrExit({
  usage:
    'Usage: npm start [-- --stack] [--replicas N]\n' +
    '  --stack       on the stores that `npm run stack:up` has brought up\n' +
    '  --replicas N  so many of each subgraph behind the one gateway',
  options: { stack: { type: 'boolean' }, replicas: { type: 'string' } },
});
const source = sourceOrExit();
const parsed = parseLocalEnvironment(source);
if (!parsed.ok) {
  for (const error of parsed.errors) process.stderr.write(`Configuration: ${error}\n`);
  process.exit(1);
}
const environment = parsed.value;
const replicas = replicasOrExit();

function replicasOrExit(): number {
  try {
    return readReplicaCount(options.replicas);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

/** What is promised to whoever asks the product to end, less a moment for the end itself. */
const endWithinMs = 14_000;
const asked = new AbortController();
let ending: Promise<void> | undefined;
async function end() {
  asked.abort();
  if (!ending) {
    say('Stopping; the data is kept.');
    setTimeout(() => {
      process.stderr.write(`Not everything ended within ${endWithinMs} ms; the next start takes it over.\n`);
      process.exit(1);
    }, endWithinMs);
  }
  // While it starts, the abort makes startProduct close what is open already.
  ending ??= starting.then(
    ({ stop }) => stop(),
    () => {},
  );
  await ending;
  process.exit(0);
}
// Not once: a terminal signals the whole group and npm hands its signal on, so one Ctrl-C comes twice, and the second
// must not cut the first short.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

say('Starting ensureStudy …');
say(`Stores: ${storesInWords(source)}`);
for (const name of parsed.withoutEffect)
  say(`${name} is set and has no effect: what it is for is not built yet.`);
const starting = startProduct({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  environment,
  source,
  replicas,
  signal: asked.signal,
  say,
});
const { addresses } = await starting.catch(async (error: Error) => {
  if (asked.signal.aborted) await end();
  process.stderr.write(`${error instanceof StartProblem ? error.message : error.stack}\n`);
  process.exit(1);
});
if (asked.signal.aborted) await end();

say('');
const said = (name: ServiceName) => addresses[name].join(' and ');
say(`  Web page      ${said('web')}`);
say(`  Gateway       ${said('gateway')}/graphql   (open it in a browser for the explorer)`);
say(`  Subgraphs     core ${said('core')} · ai ${said('ai')} · analytics ${said('analytics')}`);
if (environment.NODE_ENV !== 'production') {
  say(`  Sign in as    teacher@demo.test, student@demo.test, parent@demo.test or admin@demo.test`);
  say(`  Password      ${environment.DEMO_PASSWORD}`);
}
say(`  Data and logs ${environment.DATA_DIR}   (Ctrl-C stops everything and keeps them)`);
say(`  Search        ${(await hasModelLoaded(addresses.ai[0] as string)) ? byMeaning : byWords}`);
say('');
say(`READY ${serviceNames.map((name) => `${name}=${addresses[name].join(',')}`).join(' ')}`);
