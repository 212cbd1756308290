import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { silentLogger } from '@ensure-study/testkit/logger';
import { describe, expect, it } from 'vitest';
import { openEmbedProcess } from './adapters/embed-process.ts';
import { workerFromSource, writeTinyModel } from './model/tiny-model-folder.ts';
import { encodeByLoops } from './onnx/reference-forward.ts';
import { tinyHeads } from './onnx/tiny-model.ts';
import { openEmbedder } from './open-embedder.ts';

const open = (dataDir: string, embeddingModel?: string) =>
  openEmbedder({ dataDir, embeddingModel, logger: silentLogger, ...workerFromSource });

describe('opening the embedder', () => {
  it('loads an .onnx with the tokenizer beside it and gives the vectors that plain loops give', async () => {
    await using tiny = await writeTinyModel();
    const embedder = await open(tiny.folder, tiny.onnxFile);
    expect(embedder).toMatchObject({
      dimensions: 8,
      model: expect.stringMatching(/^model@[0-9a-f]{16} sentences-1$/) as string,
    });
    // [CLS] lava flows . [SEP]
    const expected = encodeByLoops(tiny.weights, tinyHeads, [2, 4, 5, 9, 3]);
    const vector = await embedder?.embedQuery('Lava flows.');
    expected.forEach((value, i) => expect(vector?.[i]).toBeCloseTo(value, 5));
    expect(await embedder?.embedWindows('Ash falls.', '')).toHaveLength(1);
    await embedder?.close();
  });

  it('goes on without a model where there is none', async () => {
    await using tiny = await writeTinyModel();
    expect(await open(path.join(tiny.folder, 'nothing-here'))).toBeUndefined();
  });

  it('goes on without a model where what was named cannot be loaded', async () => {
    await using tiny = await writeTinyModel();
    const broken = path.join(tiny.folder, 'broken.onnx');
    await writeFile(broken, 'not a graph');
    for (const named of [broken, path.join(tiny.folder, 'missing.onnx'), 'another-model'])
      expect(await open(tiny.folder, named)).toBeUndefined();
  });
});

describe('the process that holds the model', () => {
  const readyOf = ({ folder, onnxFile }: { folder: string; onnxFile: string }) => ({
    model: 'tiny',
    onnxFile,
    tokenizerFile: path.join(folder, 'tokenizer.json'),
  });

  it('says why a model cannot be loaded', async () => {
    await using tiny = await writeTinyModel();
    const ready = { ...readyOf(tiny), tokenizerFile: path.join(tiny.folder, 'no-tokenizer.json') };
    await expect(openEmbedProcess({ ready, ...workerFromSource })).rejects.toThrow('no-tokenizer.json');
  });

  it('is ended when it does not answer in time', async () => {
    await using tiny = await writeTinyModel();
    // Loads, and then never answers.
    const worker = path.join(tiny.folder, 'silent.mjs');
    await writeFile(
      worker,
      "process.send({ kind: 'loaded', dimensions: 8 }); process.on('message', () => {});",
    );
    const held = await openEmbedProcess({
      ready: readyOf(tiny),
      worker: pathToFileURL(worker),
      encodeTimeoutMs: 50,
    });
    await expect(held.encode('lava')).rejects.toThrow('did not answer within 50 ms');
    expect(held.isAlive()).toBe(false);
  });

  it('refuses a text that the model cannot take and serves the next', async () => {
    await using tiny = await writeTinyModel();
    const held = await openEmbedProcess({ ready: readyOf(tiny), ...workerFromSource });
    // The tiny model knows 32 positions only.
    await expect(held.encode('ash '.repeat(200))).rejects.toThrow();
    expect(await held.encode('ash')).toHaveLength(8);
    await held.close();
  });
});
