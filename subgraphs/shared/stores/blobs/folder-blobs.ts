/** Uploaded files in a folder. A file has its name only once all of it is on the disk. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Blobs, StoredBlob } from './port.ts';

/** Segments of letters, digits, `-`, `_` and inner dots: no way out of the folder, and no name that some system treats apart. */
const keyForm = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*(\/[a-z0-9_-]+(\.[a-z0-9_-]+)*)*$/i;
const keyLengthMax = 200;
/** Holds unfinished files; no key can lie in it, because segments do not begin with a dot. */
const unfinished = '.unfinished';

/** Nobody uploads for that long: what is older was left by a process that was killed. */
const abandonedAfterMs = 24 * 60 * 60 * 1000;
/** Files of people: for the account that the services run as, and for no other. */
const folderMode = 0o700;
const fileMode = 0o600;

/** The folder is made when the first blob is stored; what a killed process left unfinished is removed then. A key that is not plain is a bug of the caller and throws. */
export function createFolderBlobs(folder: string): Blobs {
  const root = resolve(folder);
  const unfinishedFolder = join(root, unfinished);
  let opened: Promise<void> | undefined;
  const pathOf = (key: string) => {
    if (!keyForm.test(key) || key.length > keyLengthMax)
      throw new Error('A blob key must be plain path segments.');
    return join(root, ...key.split('/'));
  };
  return {
    async put(key, content, options) {
      const path = pathOf(key);
      const partial = join(unfinishedFolder, randomUUID());
      await mkdir(unfinishedFolder, { recursive: true, mode: folderMode });
      await (opened ??= removeAbandoned(unfinishedFolder));
      try {
        const stored = await writeAll(partial, content, options);
        if (stored.tooLarge) return stored;
        await mkdir(dirname(path), { recursive: true, mode: folderMode });
        await rename(partial, path);
        await syncFolder(dirname(path));
        return stored;
      } finally {
        await rm(partial, { force: true });
      }
    },
    async open(key, range) {
      const path = pathOf(key);
      const file = await unlessMissing(open(path, 'r'));
      return file && createReadStream(path, { fd: file, ...range });
    },
    read: (key) => unlessMissing(readFile(pathOf(key))),
    delete: (key) => rm(pathOf(key), { force: true }),
  };
}

/** Another process may be writing here: its files are young. What cannot be removed is left for the next time. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const file = await stat(path).catch(() => undefined);
    if (file && Date.now() - file.mtimeMs > abandonedAfterMs)
      await rm(path, { force: true }).catch(() => undefined);
  }
}

async function writeAll(
  path: string,
  content: Readable,
  { bytesMax, signal }: { bytesMax: number; signal?: AbortSignal },
): Promise<StoredBlob | { tooLarge: true }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', fileMode);
  try {
    for await (const data of chunksOf(content, signal)) {
      bytes += data.length;
      if (bytes > bytesMax) return { tooLarge: true };
      hash.update(data);
      await file.writeFile(data);
    }
    await file.sync();
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

/** The chunks of a stream until the signal aborts; a stream that is left early is destroyed, so its sender notices. */
async function* chunksOf(content: Readable, signal: AbortSignal | undefined): AsyncGenerator<Buffer> {
  const chunks = content[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>;
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal?.reason);
  });
  aborted.catch(() => undefined);
  content.on('error', () => undefined);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    for (;;) {
      signal?.throwIfAborted();
      // A stream that hangs may never react to being destroyed, so the signal is not left to it.
      const { value, done } = await Promise.race([chunks.next(), aborted]);
      if (done) return;
      yield Buffer.isBuffer(value) ? value : Buffer.from(value);
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    content.destroy();
  }
}

/** Makes the new name survive a power cut too; some systems cannot sync folders, and lose only that. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
