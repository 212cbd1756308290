/** The operations that are served, where only listed ones are: read from a file, and again whenever it changes. */
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from '@ensure-study/kit/logger';
import { parseManifest, type OperationList } from './parse-manifest.ts';

export interface Safelist {
  /** The operations that are served now. */
  current(): OperationList;
  /** Stops watching the file. */
  close(): void;
}

/**
 * Throws when the file cannot be read at first. A later version that cannot be is logged, and the list before it stays
 * in force. Its folder is watched, because files are mostly replaced, not written to.
 */
export async function openSafelist(options: { file: string; logger: Logger }): Promise<Safelist> {
  const { file, logger } = options;
  let text = await readFile(file, 'utf8');
  let list = parseManifest(text);
  let reading = Promise.resolve();

  async function readAgain() {
    try {
      const now = await readFile(file, 'utf8');
      if (now === text) return;
      list = parseManifest(now);
      text = now;
      logger.info({ file, operations: list.byId.size }, 'the list of operations has changed');
    } catch (error) {
      logger.error(
        { err: error, file },
        'the list of operations cannot be read; the one before stays in force',
      );
    }
  }

  const watcher = watch(path.dirname(file), { persistent: false }, () => {
    reading = reading.then(readAgain);
  });
  watcher.on('error', (error) =>
    logger.error({ err: error, file }, 'the list of operations is not watched any more'),
  );
  return { current: () => list, close: () => watcher.close() };
}
