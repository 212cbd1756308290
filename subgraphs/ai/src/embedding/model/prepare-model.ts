/** Turns the known model's weights into a graph that onnxruntime runs, once, in the data folder. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { buildBertGraph } from '../onnx/bert-graph.ts';
import { readBertWeights } from '../onnx/bert-weights.ts';
import { encodeModel } from '../onnx/onnx-model.ts';
import { parseSafetensors } from '../onnx/safetensors.ts';
import { graphVersion, knownModel } from './known-model.ts';
import { readModelSource, type ModelSource } from './model-source.ts';

/** A model ready to be loaded. */
export interface ReadyModel {
  /** Name and version: vectors of different models are never compared. */
  model: string;
  onnxFile: string;
  tokenizerFile: string;
}

const Manifest = z.object({ name: z.string(), graphVersion: z.number(), onnxBytes: z.number() });
const manifestFile = 'prepared.json';

/** Where the known model lies once prepared. */
export const preparedFolder = (dataDir: string) => path.join(dataDir, 'models', knownModel.name);

/** The model prepared earlier; undefined when there is none, it is not whole, or an older version wrote it. */
export async function findPrepared(dataDir: string): Promise<ReadyModel | undefined> {
  const folder = preparedFolder(dataDir);
  const text = await readFile(path.join(folder, manifestFile), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const ready = toReady(folder);
  const size = await stat(ready.onnxFile).then(
    (file) => file.size,
    () => -1,
  );
  const current = { name: knownModel.name, graphVersion, onnxBytes: size };
  const manifest = Manifest.safeParse(parseJson(text)).data;
  return manifest && JSON.stringify(manifest) === JSON.stringify(current) ? ready : undefined;
}

/** Checks the source's hashes and writes the model; throws with the reason. Safe to end at any moment. */
export async function prepareModel(source: ModelSource, dataDir: string): Promise<ReadyModel> {
  const files = await readModelSource(source);
  const weights = readBertWeights(parseSafetensors(files['model.safetensors']));
  const encoded = encodeModel(buildBertGraph(weights, knownModel));
  const folder = preparedFolder(dataDir);
  await mkdir(folder, { recursive: true });
  // Each file appears whole under its name, the manifest last: a half-written model is never taken for a ready one.
  await rm(path.join(folder, manifestFile), { force: true });
  await writeWhole(path.join(folder, 'model.onnx'), encoded.chunks);
  await writeWhole(path.join(folder, 'tokenizer.json'), [files['tokenizer.json']]);
  const manifest = { name: knownModel.name, graphVersion, onnxBytes: encoded.length };
  await writeWhole(path.join(folder, manifestFile), [Buffer.from(`${JSON.stringify(manifest)}\n`)]);
  return toReady(folder);
}

const toReady = (folder: string): ReadyModel => ({
  model: `${knownModel.name}/fp32-${graphVersion}`,
  onnxFile: path.join(folder, 'model.onnx'),
  tokenizerFile: path.join(folder, 'tokenizer.json'),
});

async function writeWhole(target: string, chunks: readonly Uint8Array[]): Promise<void> {
  const unfinished = `${target}.${randomUUID()}`;
  try {
    await writeFile(unfinished, chunks);
    const file = await open(unfinished, 'r+');
    await file.sync().finally(() => file.close());
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
