/** Reads what was dropped: files, and folders with all that is in them. */
import type { FoundFile } from './domain/chosen-files.ts';

export type DroppedItem =
  | { kind: 'text' }
  | { kind: 'file'; name: string; getFile(): Promise<File> }
  | { kind: 'directory'; name: string; getEntries(): AsyncIterable<DroppedItem> };

/** Somebody who drops a whole disk is not meant to wait for it. */
export const filesAtOnceMax = 1_000;
const depthMax = 12;

/** The first `filesAtOnceMax` files in the order of their folders; a folder that cannot be read is passed over. */
export async function readDropped(items: Iterable<DroppedItem>): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const isFull = () => found.length >= filesAtOnceMax;
  async function take(item: DroppedItem, above: string, depth: number): Promise<void> {
    if (item.kind === 'text' || depth > depthMax || isFull()) return;
    const path = above + item.name;
    if (item.kind === 'file') {
      found.push({ file: await item.getFile(), path });
      return;
    }
    for await (const entry of item.getEntries()) {
      await take(entry, `${path}/`, depth + 1);
      // Taking nothing more is not enough: a folder without an end would be walked for ever.
      if (isFull()) return;
    }
  }
  for (const item of items) await take(item, '', 0).catch(() => undefined);
  return found;
}

/** The same of files that were chosen: those of a folder know their path. */
export const readChosen = (files: Iterable<File>): FoundFile[] =>
  [...files].slice(0, filesAtOnceMax).map((file) => ({ file, path: file.webkitRelativePath || file.name }));
