/** The operations that are served, where only listed ones are: read from a file, and again whenever it changes. */
import { readFile } from 'node:fs/promises';
import type { Logger } from '@ensure-study/kit/logger';
import { watchFile } from '../watched-file.ts';
import { parseManifest, type OperationList } from './parse-manifest.ts';

export interface Safelist {
  /** The operations that are served now. */
  current(): OperationList;
  /** Stops watching the file. */
  close(): void;
}

/**
 * Throws when the file cannot be read at first. A later version that cannot be is logged, and the list before it stays
 * in force.
 */
export async function openSafelist({ file, logger }: { file: string; logger: Logger }): Promise<Safelist> {
  const text = await readFile(file, 'utf8');
  let list = parseManifest(text);
  const take = (now: string) => void (list = parseManifest(now));
  const close = watchFile({ file, text, what: 'the list of operations', take, logger });
  return { current: () => list, close };
}
