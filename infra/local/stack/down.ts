/** `npm run stack:down [-- --purge]`: stops every server of the stack and keeps their data, or deletes that as well. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockFolder, openDataFolder, StartProblem } from '../data-folder.ts';
import { removeEnvFile } from './env-file.ts';
import { lowerStack } from './lower-stack.ts';
import { openStack } from './open-stack.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dataDir = path.resolve(process.env.DATA_DIR || '.data');
const folder = path.join(dataDir, 'stack');
const say = (line: string) => void process.stdout.write(`${line}\n`);
const purge = process.argv.includes('--purge');

try {
  await openDataFolder(folder);
  const release = await lockFolder(
    folder,
    (holder) => `The stack is being started or stopped already, by process ${holder}.`,
  );
  try {
    const left = await lowerStack(openStack({ root, dataDir, source: process.env }), say);
    removeEnvFile(root);
    if (purge && left === 0) await rm(folder, { recursive: true, force: true });
    say(
      left > 0
        ? `STACK NOT DOWN ${left} still running`
        : `STACK DOWN ${purge ? `nothing is left of ${folder}` : `its data stays in ${folder}`}`,
    );
    process.exitCode = left > 0 ? 1 : 0;
  } finally {
    await release();
  }
} catch (error) {
  process.stderr.write(`${error instanceof StartProblem ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
