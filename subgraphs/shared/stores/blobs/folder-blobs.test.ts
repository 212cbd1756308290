import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
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

  test('what a killed process left unfinished goes at the next start, and no upload under way', async () => {
    await using it = await open();
    const unfinished = join(it.folder, '.unfinished');
    await mkdir(unfinished);
    await writeFile(join(unfinished, 'abandoned'), 'half a file');
    await writeFile(join(unfinished, 'under-way'), 'of another process');
    const longAgo = Date.now() / 1_000 - 2 * 24 * 60 * 60;
    await utimes(join(unfinished, 'abandoned'), longAgo, longAgo);
    await it.blobs.put('one', Readable.from(['x']), { bytesMax: 9 });
    expect(await readdir(unfinished)).toEqual(['under-way']);
  });

  test('folders and files are for the account alone that the services run as', async () => {
    await using it = await open();
    const blobs = createFolderBlobs(join(it.folder, 'blobs'));
    await blobs.put('materials/one', Readable.from(['x']), { bytesMax: 9 });
    const modeOf = async (path: string) => (await stat(join(it.folder, 'blobs', path))).mode & 0o777;
    expect(await Promise.all(['', 'materials', '.unfinished'].map(modeOf))).toEqual([0o700, 0o700, 0o700]);
    expect(await modeOf('materials/one')).toBe(0o600);
  });
});
