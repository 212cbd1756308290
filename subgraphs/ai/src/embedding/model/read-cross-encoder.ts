/** What onnxruntime is given of a cross-encoder: its graph's path, or the bytes of one built from its weights. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readCrossEncoderWeights } from '../onnx/bert-weights.ts';
import { buildCrossEncoderGraph } from '../onnx/cross-encoder-graph.ts';
import { encodeModel } from '../onnx/onnx-model.ts';
import { parseSafetensors } from '../onnx/safetensors.ts';

/** Of config.json: what the weights do not say themselves, and what the graph that is built takes for granted. */
const Config = z.object({
  model_type: z.literal('bert'),
  num_attention_heads: z.number().int().positive(),
  hidden_act: z.literal('gelu').default('gelu'),
  layer_norm_eps: z.literal(1e-12).default(1e-12),
});

/**
 * Built in memory at each start, which takes a part of the time that loading takes: nothing is written that could be half
 * written or out of date. Throws with the reason when the weights are not those of such a network.
 */
export async function readCrossEncoder(modelFile: string): Promise<string | Uint8Array> {
  if (!modelFile.endsWith('.safetensors')) return modelFile;
  const configFile = path.join(path.dirname(modelFile), 'config.json');
  const config = Config.safeParse(JSON.parse(await readFile(configFile, 'utf8')));
  if (!config.success)
    throw new Error(
      `${configFile} is not that of a BERT that a graph is built for here (${z.prettifyError(config.error)}); give an .onnx of it`,
    );
  const weights = readCrossEncoderWeights(parseSafetensors(await readFile(modelFile)));
  const graph = buildCrossEncoderGraph(weights, { heads: config.data.num_attention_heads });
  return Buffer.concat(encodeModel(graph).chunks);
}
