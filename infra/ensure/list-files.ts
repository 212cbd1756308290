/** The files that paths stand for: files as they are, folders with everything in them, in a stable order. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './failures.ts';

/** Hidden files and folders are left out. Rejects when a path is not there, or nothing is found. */
export async function listFiles(paths: string[]): Promise<string[]> {
  const files: string[] = [];
  for (const given of paths) {
    const found = await stat(given).catch(() => undefined);
    if (!found) throw new UsageError(`There is no file or folder ${given}.`);
    files.push(...(found.isDirectory() ? await listFolder(given) : [given]));
  }
  if (files.length === 0) throw new UsageError(`There is no file in ${paths.join(', ')}.`);
  return files;
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !path
          .relative(folder, file)
          .split(path.sep)
          .some((part) => part.startsWith('.')),
    )
    .sort();
}
