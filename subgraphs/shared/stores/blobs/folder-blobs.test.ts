import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { blobsContract } from './blobs.contract.ts';
import { createFolderBlobs } from './folder-blobs.ts';

async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'ensure-study-blobs-'));
  return {
    folder,
    blobs: createFolderBlobs(folder),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

describe('blobs in a folder', () => {
  blobsContract(open);

  test('a refused upload leaves no unfinished file behind', async () => {
    await using it = await open();
    await it.blobs.put('too/large', Readable.from([Buffer.alloc(10)]), { bytesMax: 9 });
    expect(await readdir(join(it.folder, '.unfinished'))).toEqual([]);
  });
});
