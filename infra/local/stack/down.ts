/** `npm run stack:down [-- --purge]`: stops every server of the stack and keeps their data, or deletes that as well. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLineOrExit } from '../command-line.ts';
import { lockFolder, openDataFolder, StartProblem } from '../data-folder.ts';
import { envFileFolder, removeEnvFile } from './env-file.ts';
import { removeContainers } from './docker/remove-containers.ts';
import { lowerStack } from './lower-stack.ts';
import { openOwnServers } from './open-stack.ts';
import { isStackIn, openPlace } from './place.ts';
import { purge } from './purge.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dataDir = path.resolve(process.env.DATA_DIR || '.data');
const folder = path.join(dataDir, 'stack');
const say = (line: string) => void process.stdout.write(`${line}\n`);
const { values: options } = commandLineOrExit({
  usage: 'Usage: npm run stack:down [-- --purge]\n' + '  --purge  deletes the data of the servers, too',
  options: { purge: { type: 'boolean' } },
});
const { purge: isPurged = false } = options;

try {
  if (!isStackIn(folder)) throw new StartProblem(`No stack lies in ${folder} (DATA_DIR).`);
  await openDataFolder(folder);
  const release = await lockFolder(
    folder,
    (holder) => `The stack is being started or stopped already, by process ${holder}.`,
  );
  try {
    const place = openPlace(root, dataDir);
    const left = await lowerStack(openOwnServers(place, process.env), say);
    if ([undefined, dataDir].includes(envFileFolder(root))) removeEnvFile(root);
    if (left === 0) await removeContainers(place, { source: process.env, isPurged });
    if (isPurged && left === 0) await purge(place);
    say(
      left > 0
        ? `STACK NOT DOWN ${left} still running`
        : `STACK DOWN ${isPurged ? `nothing is left of ${folder}` : `its data stays in ${folder}`}`,
    );
    process.exitCode = left > 0 ? 1 : 0;
  } finally {
    await release();
  }
} catch (error) {
  process.stderr.write(`${error instanceof StartProblem ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
