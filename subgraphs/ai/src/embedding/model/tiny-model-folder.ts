/** A complete tiny model on disk, for tests: graph, tokenizer, and the worker that loads it from its source. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildBertGraph } from '../onnx/bert-graph.ts';
import { readBertWeights, readCrossEncoderWeights } from '../onnx/bert-weights.ts';
import { buildCrossEncoderGraph } from '../onnx/cross-encoder-graph.ts';
import { encodeModel } from '../onnx/onnx-model.ts';
import { parseSafetensors } from '../onnx/safetensors.ts';
import { tinyHeads, writeTinyCrossEncoder, writeTinySafetensors } from '../onnx/tiny-model.ts';

/** Token n of the tiny model; `lava` and `ash` among them, everything else is `[UNK]`. */
const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'lava', 'flows', '##ing', 'ash', 'falls', '.'];

const tokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [],
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
    ],
    pair: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
      { Sequence: { id: 'B', type_id: 1 } },
      { SpecialToken: { id: '[SEP]', type_id: 1 } },
    ],
    special_tokens: {
      '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
      '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
    },
  },
  decoder: null,
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
  },
};

/** Where embed-worker.ts lies, and how Node loads it from its source. */
export const workerFromSource = {
  worker: new URL('../adapters/embed-worker.ts', import.meta.url),
  execArgv: ['--import', 'tsx'],
};

/** The same for pair-worker.ts. */
export const pairWorkerFromSource = {
  worker: new URL('../adapters/pair-worker.ts', import.meta.url),
  execArgv: ['--import', 'tsx'],
};

/** A fresh folder, removed when disposed of: `model.onnx`, `tokenizer.json`. */
export async function writeTinyModel() {
  const folder = await mkdtemp(path.join(tmpdir(), 'tiny-model-'));
  const weights = readBertWeights(parseSafetensors(writeTinySafetensors(7)));
  const { chunks } = encodeModel(buildBertGraph(weights, { heads: tinyHeads }));
  await writeFile(path.join(folder, 'model.onnx'), chunks);
  await writeFile(path.join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  return {
    folder,
    onnxFile: path.join(folder, 'model.onnx'),
    weights,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * A tiny cross-encoder as its authors would publish it, removed when disposed of: `model.safetensors`, `config.json`,
 * `tokenizer.json`; and beside the folder's weights their graph, as `graph/model.onnx`.
 */
export async function writeTinyCrossEncoderFolder({ seed = 5, labels = 1 } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'tiny-cross-encoder-'));
  const bytes = writeTinyCrossEncoder(seed, labels);
  const weights = readCrossEncoderWeights(parseSafetensors(bytes));
  const onnxFile = path.join(folder, 'graph', 'model.onnx');
  const config = { model_type: 'bert', hidden_act: 'gelu', num_attention_heads: tinyHeads };
  await writeFile(path.join(folder, 'model.safetensors'), bytes);
  await writeFile(path.join(folder, 'config.json'), JSON.stringify({ ...config, layer_norm_eps: 1e-12 }));
  await writeFile(path.join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  await mkdir(path.dirname(onnxFile));
  await writeFile(onnxFile, encodeModel(buildCrossEncoderGraph(weights, { heads: tinyHeads })).chunks);
  return {
    ...{ folder, onnxFile, weights },
    tokenizerFile: path.join(folder, 'tokenizer.json'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
