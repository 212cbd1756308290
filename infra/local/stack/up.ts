/**
 * `npm run stack:up [-- STORE...] [--with docker|packages]`: the real stores on this machine, all or those that are named.
 * The last line is `STACK READY name=URL ...`; exit 1 when one that was wanted is not up.
 */
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLineOrExit } from '../command-line.ts';
import { lockFolder, openDataFolder, StartProblem } from '../data-folder.ts';
import { writeEnvFile } from './env-file.ts';
import { addressOf } from './address-of.ts';
import { chooseServers } from './choose-servers.ts';
import { projectOf } from './docker/compose.ts';
import { findEngine } from './docker/engine.ts';
import { openOwnServers, openStack } from './open-stack.ts';
import { openPlace } from './place.ts';
import { raiseStack } from './raise-stack.ts';
import { serverNames } from './stack-server.ts';
import { chooseKind, noteKind, readKind, stackKinds, type StackKind } from './stack-kind.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dataDir = path.resolve(process.env.DATA_DIR || '.data');
const say = (line: string) => void process.stdout.write(`${line}\n`);

const { values: options, words: names } = commandLineOrExit({
  usage:
    'Usage: npm run stack:up [-- STORE...] [--with docker|packages]\n' +
    `  STORE  one of ${serverNames.join(', ')}; all of them where none is named\n` +
    '  --with docker|packages  by what they run; as before, or by what is here, where it is not said',
  options: { with: { type: 'string' } },
  wordsMax: Infinity,
});

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
    const wish = kindOf(options.with);
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
    writeEnvFile(root, Object.assign({}, ...up.map((server) => server.variables())), dataDir);
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

function kindOf(wish: string | undefined): StackKind | undefined {
  const kind = stackKinds.find((known) => known === wish);
  if (wish === undefined || kind) return kind;
  throw new StartProblem(`--with is ${stackKinds.join(' or ')}, not "${wish}".`);
}
