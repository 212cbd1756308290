/**
 * `npm test`: generated files, composition, every suite that needs only what npm brings, those
 * of stores and core again where another PostgreSQL is asked for, those of each other store where a server of it is up, and
 * the journeys where there is a Chromium; then the public federation audit where FEDERATION_AUDIT names a checkout of it.
 * REQUIRE turns what would be skipped for want of a program into a failure.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../e2e/chromium.ts';
import { readEnvFile } from '../local/stack/env-file.ts';
import { openPostgres } from './postgres-server.ts';
import { knownStores } from './known-stores.ts';
import { findStore, type RealStore } from './real-stores.ts';
import { openRedisServer } from './redis-server.ts';
import { absent, parseRequired } from './required.ts';
import { scratchVariables } from './scratch.ts';
import { add, nothing, runStep, runSuites, type Step, type Tally } from './steps.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);
const say = (line: string) => void process.stdout.write(`${line}\n`);
Object.assign(process.env, await scratchVariables(process.env));
const required = readRequired();
const reports = await mkdtemp(path.join(os.tmpdir(), 'ensure-test-'));

const first: Step[] = [
  {
    name: 'the first page is light to fetch',
    command: [process.execPath, '--import', 'tsx', 'web/page-weight.ts', '--check'],
  },
  {
    name: 'generated types are up to date',
    command: [bin('graphql-codegen'), '--config', 'codegen.ts', '--check'],
  },
  {
    name: 'the supergraph is what the subgraphs compose to',
    command: [process.execPath, '--import', 'tsx', 'gateway/scripts/compose.ts', '--check'],
  },
  {
    name: 'the tables of the documents are true',
    command: [process.execPath, '--import', 'tsx', 'infra/docs/tables.ts', '--check'],
  },
];

const lacking = (name: string, reason: string) => absent(name, reason, required, say);

function readRequired() {
  try {
    return parseRequired(process.env.REQUIRE);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

async function inTurn(steps: Step[]): Promise<Tally> {
  let tally = nothing;
  for (const step of steps) tally = add(tally, await runStep(root, step, say));
  return tally;
}

const suites = (name: string, config: string, folder: string) => {
  const report = path.join(reports, `${config}-${path.basename(folder) || 'all'}.json`);
  return {
    name,
    report,
    command: [
      bin('vitest'),
      'run',
      '--config',
      config,
      '--reporter=json',
      `--outputFile=${report}`,
      '--reporter=./infra/test/errors-outside-tests.ts',
      ...(folder ? [folder] : []),
    ],
  };
};

/** Every page looked over for every role, accounts and reports from their making to their end: left to CI, where minutes matter less. */
const longJourneys = ['accessibility', 'exam-accessibility', 'people', 'roles', 'safeguarding'];

/** In one run, so that neither of the two that go on at once waits at the end of the other's files. */
async function processesAndJourneys(): Promise<Tally> {
  const chromium = await findChromium(process.env);
  const folder = chromium ? 'infra/e2e' : 'infra/e2e/processes';
  const name = chromium ? 'the product as processes, and journeys in Chromium' : 'the product as processes';
  const step = suites(name, 'vitest.e2e.config.ts', folder);
  const env: Record<string, string> = chromium ? { CHROMIUM_PATH: chromium } : {};
  const isWhole = !chromium || required.has('chromium');
  const leftOut = isWhole
    ? []
    : longJourneys.flatMap((one) => ['--exclude', `infra/e2e/journeys/${one}.e2e.ts`]);
  const command = [...step.command, ...leftOut];
  const tally = await runSuites(root, { ...step, command, env }, say);
  if (!isWhole) {
    const names = longJourneys.join(', ');
    say(
      `skip the journeys ${names}: they take as long as all others together; REQUIRE=chromium makes them, as CI does`,
    );
    return add(tally, { ...nothing, skipped: longJourneys.length });
  }
  if (chromium) return tally;
  const why = 'no Chromium is found by CHROMIUM_PATH or on PATH, so the journeys are not made';
  return add(tally, lacking('chromium', why));
}

/**
 * The embedded server is a PostgreSQL too, but one version and one set of settings; this is about any other. It is asked
 * for, by REQUIRE or DATABASE_URL_TEST, because it makes suites run again that have passed already.
 */
async function onAnotherPostgres(): Promise<Tally> {
  const name = 'stores and core on a PostgreSQL server that is not embedded';
  if (!process.env.DATABASE_URL_TEST && !required.has('postgres'))
    return lacking('postgres', 'neither DATABASE_URL_TEST nor REQUIRE=postgres asks for another server');
  try {
    await using server = await openPostgres(process.env);
    if (!server)
      return lacking(
        'postgres',
        'no server is named by DATABASE_URL_TEST and no PostgreSQL programs are found to start one',
      );
    const step = suites(`${name} (${server.version})`, 'vitest.postgres.config.ts', '');
    return await runSuites(root, { ...step, env: { DATABASE_URL_TEST: server.url } }, say);
  } catch (error) {
    say(`FAIL ${name}: ${(error as Error).message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function onRedis(): Promise<Tally> {
  const name = 'what is kept in Redis, on a server';
  try {
    await using server = await openRedisServer(process.env);
    if (!server)
      return lacking('redis', 'no server is named by REDIS_URL_TEST and no redis-server is found on PATH');
    const step = suites(`${name} (${server.version})`, 'vitest.real.config.ts', 'redis.real');
    return await runSuites(root, { ...step, env: { REDIS_URL_TEST: server.url } }, say);
  } catch (error) {
    say(`FAIL ${name}: ${(error as Error).message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function onServer(store: RealStore): Promise<Tally> {
  const found = await findStore(store, process.env, stack);
  if ('reason' in found) return lacking(store.name, found.reason);
  const step = suites(
    `what is kept in ${store.name}, on a server (${found.version})`,
    'vitest.real.config.ts',
    `${store.name}.real`,
  );
  return runSuites(root, { ...step, env: { [`${store.variable}_TEST`]: found.address } }, say);
}

/** A suite that is not part of this repository: it runs where FEDERATION_AUDIT names a checkout of it. */
async function onFederationAudit(): Promise<Tally> {
  if (!process.env.FEDERATION_AUDIT) return nothing;
  const folder = 'infra/conformance/federation-audit';
  return inTurn([
    { name: 'the gateway alone is built', command: [`${folder}/install.sh`] },
    { name: 'the public federation audit is answered in full', command: [`${folder}/audit.sh`] },
  ]);
}

// Two cores: two chains side by side, then the suites alone.
let tally = (await Promise.all([inTurn(first.slice(0, 2)), inTurn(first.slice(2))])).reduce(add);
tally = add(
  tally,
  await runSuites(root, suites('unit, contract and supergraph suites', 'vitest.config.ts', ''), say),
);
tally = add(tally, await onAnotherPostgres());
tally = add(tally, await onRedis());
const stack = readEnvFile(root) ?? {};
for (const store of knownStores) tally = add(tally, await onServer(store));
tally = add(tally, await processesAndJourneys());
tally = add(tally, await onFederationAudit());

await rm(reports, { recursive: true, force: true });
say(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(tally.failed === 0 ? 0 : 1);
