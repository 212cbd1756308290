/**
 * `npm run stack:up [-- STORE...] [--with docker|packages]`: the real stores on this machine, all or those that are named.
 * The last line is `STACK READY name=URL ...`; exit 1 when one that was wanted is not up.
 */
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lockFolder, openDataFolder, StartProblem } from '../data-folder.ts';
import { writeEnvFile } from './env-file.ts';
import { addressOf } from './address-of.ts';
import { chooseServers } from './choose-servers.ts';
import { projectOf } from './docker/compose.ts';
import { findEngine } from './docker/engine.ts';
import { openOwnServers, openStack } from './open-stack.ts';
import { openPlace } from './place.ts';
import { raiseStack } from './raise-stack.ts';
import { chooseKind, noteKind, readKind, stackKinds, type StackKind } from './stack-kind.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dataDir = path.resolve(process.env.DATA_DIR || '.data');
const say = (line: string) => void process.stdout.write(`${line}\n`);

const asked = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (!asked.signal.aborted) say('Interrupted: what this run has started is stopped again.');
    asked.abort();
  });

try {
  process.exitCode = await up();
} catch (error) {
  process.stderr.write(`${error instanceof StartProblem ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}

async function up(): Promise<number> {
  await openDataFolder(path.join(dataDir, 'stack'));
  const release = await lockFolder(
    path.join(dataDir, 'stack'),
    (holder) => `The stack is being started or stopped already, by process ${holder}.`,
  );
  try {
    const { names, kind: wish } = readArguments(process.argv.slice(2));
    const place = openPlace(root, dataDir);
    const { kind, why } = await chooseKind({
      asked: wish,
      noted: readKind(place),
      isUp: () => openOwnServers(place, process.env).some((server) => server.isRunning()),
      findEngine: () => findEngine(process.env),
    });
    noteKind(place, kind);
    const servers = openStack({ root, dataDir, source: process.env });
    const wanted = chooseServers(servers, names);
    const lanes = Math.max(2, os.availableParallelism());
    const [by, where] =
      kind === 'docker'
        ? ['Docker', `volumes of Docker, of the project ${projectOf(place)}`]
        : ['packages', place.folder];
    say(`The stack of this machine, by ${by} (${why}); it lies in ${where}.`);
    const raised = await raiseStack(wanted, { lanes, say, signal: asked.signal });
    if (asked.signal.aborted) return 1;
    const up = servers.filter((server) => server.isRunning());
    writeEnvFile(root, Object.assign({}, ...up.map((server) => server.variables())));
    const absent = raised.filter((one) => 'reason' in one);
    for (const { server, reason } of absent) say(`${server.name}: not verified: ${reason}`);
    if (up.length > 0) say(`STACK READY ${up.map(addressOf).join(' ')}`);
    // Qdrant alone may be absent, unless it is asked for: it cannot be had from any package registry.
    const mayLack = names.includes('qdrant') ? undefined : 'qdrant';
    return absent.every(({ server, state }) => server.name === mayLack && state === 'lacking') ? 0 : 1;
  } finally {
    await release();
  }
}

function readArguments(args: string[]): { names: string[]; kind: StackKind | undefined } {
  try {
    const options = { with: { type: 'string' } } as const;
    const { positionals: names, values } = parseArgs({ args, options, allowPositionals: true });
    const kind = stackKinds.find((known) => known === values.with);
    if (values.with === undefined || kind) return { names, kind };
    throw new Error(`--with is ${stackKinds.join(' or ')}, not "${values.with}".`);
  } catch (error) {
    throw new StartProblem((error as Error).message, { cause: error });
  }
}
