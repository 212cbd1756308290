/** A service's log file, bounded in size; a disk that takes no more costs lines of log and never the product. */
import { open, rename, type FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';

export interface ServiceLogOptions {
  file: string;
  /** Where the file would grow beyond this, it becomes `<file>.1`, in place of the one before. */
  bytesMax: number;
  /** Is told once when lines begin to be lost, and once when they are kept again. */
  say(line: string): void;
}

/** A stream into the file that never fails: what cannot be written is dropped, and that is said. */
export function openServiceLog({ file, bytesMax, say }: ServiceLogOptions): Writable {
  let handle: FileHandle | undefined;
  let bytes = 0;
  let losing = false;

  async function append(chunk: Buffer) {
    if (handle && bytes > 0 && bytes + chunk.length > bytesMax) {
      await close();
      await rename(file, `${file}.1`);
    }
    if (!handle) {
      handle = await open(file, 'a');
      bytes = (await handle.stat()).size;
    }
    await handle.appendFile(chunk);
    bytes += chunk.length;
  }
  async function close() {
    const closing = handle;
    handle = undefined;
    await closing?.close();
  }

  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      append(chunk)
        .then(() => {
          if (losing) say(`The log ${file} is written again.`);
          losing = false;
        })
        .catch((error: NodeJS.ErrnoException) => {
          if (!losing) say(`The log ${file} cannot be written (${error.code}); lines are lost.`);
          losing = true;
          return close();
        })
        .then(
          () => done(),
          () => done(),
        );
    },
    final(done) {
      close().then(
        () => done(),
        () => done(),
      );
    },
  });
}
