/** `npm run reset`: deletes the embedded data folder, after asking (`-- --yes` does not ask). */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { openEmbeddedServer } from '@ensure-study/stores/sql/embedded-server';
import { removeServerFolder } from '@ensure-study/stores/sql/server-folder';
import { holderOf } from './data-folder.ts';

const folder = path.resolve(process.env.DATA_DIR || '.data');

async function isAgreed(): Promise<boolean> {
  if (process.argv.includes('--yes')) return true;
  if (!process.stdin.isTTY) {
    process.stderr.write('Not asked at a terminal: give `-- --yes` to delete without asking.\n');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Delete ${folder} with all accounts, classes and documents? (yes/no) `,
  );
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

// Only a folder that the product made is deleted: its lock, secret or database says so.
const known = await Promise.any(
  ['jwt-secret', 'start.pid', 'postgres'].map((name) =>
    readFile(path.join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EISDIR' || error.code === 'EACCES') return name;
      throw error;
    }),
  ),
).then(
  () => true,
  () => false,
);
const holder = await holderOf(folder);
if (!known) {
  process.stdout.write(`There is no data of the product in ${folder}.\n`);
} else if (holder) {
  process.stderr.write(`The product runs on ${folder} (process ${holder}); stop it first.\n`);
  process.exitCode = 1;
} else if (await isAgreed()) {
  // A server that outlived a killed supervisor is taken over by opening its folder, and then stopped in order.
  const cluster = path.join(folder, 'postgres');
  await openEmbeddedServer({ dataDir: cluster })
    .then((server) => server.stop())
    .catch((error: Error) => {
      process.stderr.write(
        `The embedded database could not be opened (${error.message}); it is deleted all the same.\n`,
      );
    });
  removeServerFolder(cluster);
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(`Deleted ${folder}.\n`);
} else {
  process.exitCode = 1;
}
