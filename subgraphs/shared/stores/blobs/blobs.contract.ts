/** What every adapter of `Blobs` guarantees. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Blobs } from './port.ts';

export interface BlobsUnderTest extends AsyncDisposable {
  blobs: Blobs;
}

const bytesMax = 1024 * 1024;
const newKey = () => `materials/${randomUUID()}.pdf`;

export function blobsContract(open: () => Promise<BlobsUnderTest>): void {
  test('a stream is stored byte for byte, with its length and SHA-256', async () => {
    await using it = await open();
    const key = newKey();
    const content = randomBytes(300_000);
    const chunks = [content.subarray(0, 1), content.subarray(1, 200_000), content.subarray(200_000)];
    const stored = await it.blobs.put(key, Readable.from(chunks), { bytesMax });
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(stored).toEqual({ bytes: content.length, sha256 });
    expect((await it.blobs.read(key))?.equals(content)).toBe(true);
    expect((await buffer((await it.blobs.open(key))!)).equals(content)).toBe(true);
  });

  test('a part of a file is read alone, as far as the file goes', async () => {
    await using it = await open();
    const key = newKey();
    await it.blobs.put(key, Readable.from(['0123456789']), { bytesMax });
    const part = async (start: number, end: number) =>
      String(await buffer((await it.blobs.open(key, { start, end }))!));
    expect(await Promise.all([part(0, 0), part(3, 5), part(8, 99)])).toEqual(['0', '345', '89']);
    expect(await it.blobs.open(newKey(), { start: 0, end: 1 })).toBeUndefined();
  });

  test('an empty file is a file', async () => {
    await using it = await open();
    const key = newKey();
    expect(await it.blobs.put(key, Readable.from([]), { bytesMax })).toMatchObject({ bytes: 0 });
    expect(await it.blobs.read(key)).toEqual(Buffer.alloc(0));
  });

  test('what is not there, or was deleted, is undefined, and deleting twice is no error', async () => {
    await using it = await open();
    const key = newKey();
    expect(await it.blobs.read(key)).toBeUndefined();
    expect(await it.blobs.open(key)).toBeUndefined();
    await it.blobs.put(key, Readable.from(['x']), { bytesMax });
    await it.blobs.delete(key);
    await it.blobs.delete(key);
    expect(await it.blobs.read(key)).toBeUndefined();
  });

  test('exactly the ceiling is taken; one byte more is refused, nothing is kept and no more is read', async () => {
    await using it = await open();
    const [full, over] = [newKey(), newKey()];
    let chunksRead = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          chunksRead++;
          yield Buffer.alloc(1_000);
        }
      })(),
      { highWaterMark: 1 },
    );
    expect(await it.blobs.put(full, Readable.from([Buffer.alloc(5_000)]), { bytesMax: 5_000 })).toMatchObject(
      {
        bytes: 5_000,
      },
    );
    expect(await it.blobs.put(over, endless, { bytesMax: 5_000 })).toEqual({ tooLarge: true });
    expect(await it.blobs.read(over)).toBeUndefined();
    expect(chunksRead).toBeLessThan(20);
  });

  test('a stream that fails, or is aborted, in the middle leaves nothing under its key', async () => {
    await using it = await open();
    const [failing, aborted] = [newKey(), newKey()];
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(10);
        throw new Error('connection lost');
      })(),
    );
    await expect(it.blobs.put(failing, broken, { bytesMax })).rejects.toThrow('connection lost');
    const stop = new AbortController();
    const slow = Readable.from(
      (async function* () {
        yield Buffer.alloc(10);
        stop.abort(new Error('gone away'));
        await new Promise(() => undefined);
      })(),
    );
    await expect(it.blobs.put(aborted, slow, { bytesMax, signal: stop.signal })).rejects.toThrow('gone away');
    expect(await it.blobs.read(failing)).toBeUndefined();
    expect(await it.blobs.read(aborted)).toBeUndefined();
  });

  test('a key that is not plain path segments is refused everywhere', async () => {
    await using it = await open();
    for (const key of [
      '',
      '/etc/passwd',
      '../secret',
      'a/../../b',
      'a//b',
      'a/.b',
      '.',
      'a\\..\\b',
      'a\0b',
      'a/',
    ]) {
      await expect((async () => it.blobs.put(key, Readable.from(['x']), { bytesMax }))()).rejects.toThrow(
        'plain',
      );
      await expect((async () => it.blobs.read(key))()).rejects.toThrow('plain');
      await expect((async () => it.blobs.open(key))()).rejects.toThrow('plain');
      await expect((async () => it.blobs.delete(key))()).rejects.toThrow('plain');
    }
  });
}
