/** Finds the cross-encoder that CROSS_ENCODER_MODEL names. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { exists, locateOnnx, onnxIn } from './locate-onnx.ts';

export interface ReadyCrossEncoder {
  /** Name, and version where that is known, for the log and traces. */
  model: string;
  /** A graph (`.onnx`), or weights that it is built from at each start (`.safetensors`, with config.json beside them). */
  modelFile: string;
  tokenizerFile: string;
}

/**
 * A graph is taken before weights, unlike with the embedding model: no vectors are kept that the two would have to agree on,
 * and a graph of its authors' says itself how it computes. Throws with the reason when there is nothing that can be used.
 */
export async function locateCrossEncoder(given: string): Promise<ReadyCrossEncoder> {
  const place = path.resolve(given);
  const found = await stat(place).catch(() => undefined);
  if (!found) throw new Error(`CROSS_ENCODER_MODEL is ${given}, which is neither a file nor a folder`);
  if (!found.isDirectory()) {
    if (place.endsWith('.onnx')) return toReady(place);
    throw new Error(`CROSS_ENCODER_MODEL is ${given}, which is neither a folder nor an .onnx`);
  }
  const onnxFile = await onnxIn(place);
  if (onnxFile) return toReady(onnxFile);
  for (const name of ['model.safetensors', 'config.json', 'tokenizer.json'])
    if (!(await exists(path.join(place, name))))
      throw new Error(`${place} holds no model.onnx, and to build one it lacks ${name}`);
  return {
    model: path.basename(place),
    modelFile: path.join(place, 'model.safetensors'),
    tokenizerFile: path.join(place, 'tokenizer.json'),
  };
}

async function toReady(file: string): Promise<ReadyCrossEncoder> {
  const located = await locateOnnx(file);
  if (located.kind === 'unusable') throw new Error(located.reason);
  const { model, onnxFile, tokenizerFile } = located.ready;
  return { model, modelFile: onnxFile, tokenizerFile };
}
