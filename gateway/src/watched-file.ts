/** A file that is read again whenever it changes. */
import { watch } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
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

/** What happens in the folder within it is looked at once. */
const settleMs = 50;

/**
 * Answers how to stop watching. The folder is watched, because files are mostly replaced, not written to. One change is
 * taken after the other.
 */
export function watchFile(options: WatchedFileOptions): () => void {
  const { file, what, logger } = options;
  const look = createLook(options);
  // It may have changed since its text was read.
  let looking = look();
  let due: NodeJS.Timeout | undefined;

  // Whichever name the folder tells of: that of a link's target may be another one.
  const watcher = watch(path.dirname(file), { persistent: false }, () => {
    due ??= setTimeout(() => {
      due = undefined;
      looking = looking.then(look);
    }, settleMs).unref();
  });
  watcher.on('error', (error) => logger.error({ err: error, file }, `${what} is not watched any more`));
  return () => {
    clearTimeout(due);
    watcher.close();
  };
}

/**
 * Looks whether the file is another one than before. The log may lie in the same folder, so that each of its lines is a
 * reason to look: what has not changed is neither read nor told again.
 */
function createLook({ file, text, what, take, logger }: WatchedFileOptions): () => Promise<void> {
  let seen: string | undefined;
  let inForce = text;
  let refused: string | undefined;

  async function takeText(now: string) {
    if (now === refused) return;
    refused = undefined;
    if (now === inForce) return;
    try {
      await take(now);
      inForce = now;
      logger.info({ file }, `${what} has changed`);
    } catch (error) {
      refused = now;
      tellUnusable(error);
    }
  }
  const tellUnusable = (error: unknown) =>
    logger.error({ err: error, file }, `${what} cannot be used; the one before stays in force`);

  return async () => {
    // Before it is read, so that what is written meanwhile is another one.
    const now = await identityOf(file);
    if (now === seen) return;
    seen = now;
    const read = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      // What went away between the two is not told again when it is looked for next.
      seen = String(error.code);
      tellUnusable(error);
    });
    if (read !== undefined) await takeText(read);
  };
}

/** Differs for what was replaced or written to, and for each reason why it cannot be looked at. */
const identityOf = (file: string): Promise<string> =>
  stat(file, { bigint: true }).then(
    ({ dev, ino, size, mtimeNs, ctimeNs }) => [dev, ino, size, mtimeNs, ctimeNs].join(' '),
    (error: NodeJS.ErrnoException) => String(error.code),
  );
