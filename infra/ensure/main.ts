/** `npm run --silent ensure -- ...`: the command-line client of the public API. */
import { systemClock } from '@ensure-study/kit/clock';
import { environmentOrExit } from '@ensure-study/kit/environment';
import { openKeyspaceTables } from './adapters/keyspace-tables.ts';
import { createGraphqlTransport } from './adapters/graphql-transport.ts';
import { toCassandraSettings } from '@ensure-study/stores/columns/settings';
import { withStack } from '../local/stack/with-stack.ts';
import { countVariables, endpointOf, ensureVariables } from './environment.ts';
import { messageOf, UsageError } from './failures.ts';
import { createProgram } from './program.ts';
import { createSignedInApi, type Identity } from './signed-in-api.ts';

const variables = environmentOrExit(ensureVariables, process.env);
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => interrupted.abort(new Error('Interrupted.')));

const { ENSURE_TOKEN, DEMO_PASSWORD } = variables;
const transport = createGraphqlTransport(endpointOf(variables));
const apiAs = (identity: Identity) =>
  createSignedInApi({ transport, identity, clock: systemClock, signal: interrupted.signal });
const apiAsDemo = (email: string) =>
  apiAs(ENSURE_TOKEN ? { token: ENSURE_TOKEN } : { email, password: DEMO_PASSWORD });

async function openCountTables(onStack: boolean) {
  const counts = environmentOrExit(countVariables, withStack(process.env, onStack ? ['--stack'] : []));
  const settings = toCassandraSettings(counts);
  if (!settings) throw new UsageError('CASSANDRA_CONTACT_POINTS names no Cassandra.');
  const { cluster, keyspace } = settings;
  return openKeyspaceTables(cluster, { product: keyspace.name, spark: counts.SPARK_KEYSPACE });
}

const program = createProgram({
  api: apiAsDemo('teacher@demo.test'),
  adminApi: apiAsDemo('admin@demo.test'),
  apiOf: (token) => apiAs({ token }),
  openCountTables,
  clock: systemClock,
  signal: interrupted.signal,
  print: (row) => process.stdout.write(`${JSON.stringify(row)}\n`),
  printLine: (line) => process.stdout.write(`${line}\n`),
  report: (line) => process.stderr.write(`${line}\n`),
  exit: (code) => (process.exitCode = code),
});
await program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
  // What is still under way elsewhere in the command ends with it.
  interrupted.abort(error);
});
