/** Where the database is for a command that is not the product. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openEmbeddedServer } from '@ensure-study/stores/sql/embedded-server';
import { holderOf } from './data-folder.ts';
import type { LocalEnvironment } from './environment.ts';

export interface DatabaseTarget {
  url: string;
  close(): Promise<void>;
}

/** The configured one, the running product's, or a server opened for as long as it is needed. */
export async function openDatabaseTarget({
  DATABASE_URL: url,
  DATA_DIR: dataDir,
}: Pick<LocalEnvironment, 'DATABASE_URL' | 'DATA_DIR'>): Promise<DatabaseTarget> {
  const close = async () => {};
  if (url) return { url, close };
  if (await holderOf(dataDir)) {
    const noted = await readFile(path.join(dataDir, 'run', 'database.url'), 'utf8');
    return { url: noted.trim(), close };
  }
  const server = await openEmbeddedServer({ dataDir: path.join(dataDir, 'postgres') });
  return { url: server.url, close: () => server.stop() };
}
