/** A graph of somebody's own, used where it lies. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReadyModel } from './prepare-model.ts';

export type LocatedOnnx = { kind: 'ready'; ready: ReadyModel } | { kind: 'unusable'; reason: string };

/** With the tokenizer beside it or one folder up. */
export async function locateOnnx(onnxFile: string): Promise<LocatedOnnx> {
  for (const folder of [path.dirname(onnxFile), path.dirname(path.dirname(onnxFile))]) {
    const tokenizerFile = path.join(folder, 'tokenizer.json');
    if (!(await exists(tokenizerFile))) continue;
    const hash = createHash('sha256');
    await pipeline(createReadStream(onnxFile), hash);
    const model = `${path.basename(onnxFile, '.onnx')}@${hash.digest('hex').slice(0, 16)}`;
    return { kind: 'ready', ready: { model, onnxFile, tokenizerFile } };
  }
  return { kind: 'unusable', reason: `${onnxFile} has no tokenizer.json beside it` };
}

/** The graph that a folder holds, as such folders are published; undefined when it holds none. */
export async function onnxIn(folder: string): Promise<string | undefined> {
  for (const name of ['model.onnx', path.join('onnx', 'model.onnx')])
    if (await exists(path.join(folder, name))) return path.join(folder, name);
  return undefined;
}

export const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );
