/** A file that is read again whenever it changes. */
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from '@ensure-study/kit/logger';

export interface WatchedFileOptions {
  file: string;
  /** The text that is in force already. */
  text: string;
  /** What it holds, as the log calls it. */
  what: string;
  /** Puts a changed text in force; what it throws is logged, and the text before stays in force. */
  take(text: string): void | Promise<void>;
  logger: Logger;
}

/**
 * Answers how to stop watching. The folder is watched, because files are mostly replaced, not written to. One change is
 * taken after the other.
 */
export function watchFile({ file, text, what, take, logger }: WatchedFileOptions): () => void {
  let inForce = text;
  let refused: string | undefined;
  let reading = Promise.resolve();

  async function readAgain() {
    try {
      const now = await readFile(file, 'utf8');
      // A change is often told several times; what was refused is refused once.
      if (now === inForce || now === refused) return;
      refused = now;
      await take(now);
      inForce = now;
      refused = undefined;
      logger.info({ file }, `${what} has changed`);
    } catch (error) {
      logger.error({ err: error, file }, `${what} cannot be used; the one before stays in force`);
    }
  }

  const watcher = watch(path.dirname(file), { persistent: false }, () => {
    reading = reading.then(readAgain);
  });
  watcher.on('error', (error) => logger.error({ err: error, file }, `${what} is not watched any more`));
  return () => watcher.close();
}
