/**
 * `npm run reset`: deletes the embedded data folder, after asking (`-- --yes` does not ask). The embedding model in it is
 * nobody's data and was long to fetch, so it stays, unless `--all` is given; the servers of `npm run stack:up`, which may
 * be running, are `npm run stack:down -- --purge`'s.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { openEmbeddedServer } from '@ensure-study/stores/sql/embedded-server';
import { removeServerFolder } from '@ensure-study/stores/sql/server-folder';
import { commandLineOrExit } from './command-line.ts';
import { deleteDataFolder, holderOf } from './data-folder.ts';

const { values: options } = commandLineOrExit({
  usage:
    'Usage: npm run reset [-- --yes] [--all]\n' +
    '  --yes  does not ask\n' +
    '  --all  deletes the embedding model, too',
  options: { yes: { type: 'boolean' }, all: { type: 'boolean' } },
});
const { all = false } = options;
const folder = path.resolve(process.env.DATA_DIR || '.data');
const whyLeft: Record<string, string> = {
  models: 'the embedding model; `npm run reset -- --all` deletes it too',
  stack: 'the real stores; `npm run stack:down -- --purge` stops and deletes them',
};

async function isAgreed(): Promise<boolean> {
  if (options.yes) return true;
  if (!process.stdin.isTTY) {
    process.stderr.write('Not asked at a terminal: give `-- --yes` to delete without asking.\n');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Delete ${folder} with all accounts, classes and documents${all ? ', and the embedding model' : ''}? (yes/no) `,
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
// What an earlier reset has left.
const modelOnly =
  all && (await readdir(folder).catch(() => [])).filter((name) => name !== 'stack').join() === 'models';
if (!known && !modelOnly) {
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
  const left = await deleteDataFolder(folder, all ? ['stack'] : ['models', 'stack']);
  process.stdout.write(`Deleted ${folder}${left.length > 0 ? ', but for' : '.'}\n`);
  for (const name of left) process.stdout.write(`  ${name}/: ${whyLeft[name]}\n`);
} else {
  process.exitCode = 1;
}
