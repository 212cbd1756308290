/**
 * The same encoder in plain loops and 64-bit numbers: slow, obvious, and the measure that the written graph is held
 * against in tests. The product never runs it.
 */
import type { BertLayer, BertWeights, CrossEncoderWeights, Linear, Norm } from './bert-weights.ts';
import type { WeightTensor } from './safetensors.ts';

type Matrix = number[][];
/** Its id, and 0 or 1: to which text of a pair it belongs. */
export type TypedToken = [id: number, type: number];

/** The unit vector of one text, given as token ids. */
export function encodeByLoops(weights: BertWeights, heads: number, ids: number[]): number[] {
  const state = runLayers(
    weights,
    heads,
    ids.map((id): TypedToken => [id, 0]),
  );
  const mean = transpose(state).map((column) => column.reduce((a, b) => a + b, 0) / ids.length);
  const length = Math.sqrt(dot(mean, mean));
  return mean.map((value) => value / length);
}

/** The logits of a pair, given as token ids with their types. */
export function scoreByLoops(
  { encoder, head }: CrossEncoderWeights,
  heads: number,
  tokens: TypedToken[],
): number[] {
  const pooled = apply(runLayers(encoder, heads, tokens).slice(0, 1), head.pooler);
  return apply(
    pooled.map((row) => row.map(Math.tanh)),
    head.classifier,
  ).flat();
}

function runLayers(weights: BertWeights, heads: number, tokens: TypedToken[]): Matrix {
  const embedded = tokens.map(([id, type], position) =>
    sum(sum(rowOf(weights.words, id), rowOf(weights.positions, position)), rowOf(weights.tokenTypes, type)),
  );
  let state = embedded.map((row) => normalise(row, weights.embeddingNorm));
  for (const layer of weights.layers) state = applyLayer(state, layer, heads);
  return state;
}

function applyLayer(state: Matrix, layer: BertLayer, heads: number): Matrix {
  const queries = apply(state, layer.query);
  const keys = apply(state, layer.key);
  const values = apply(state, layer.value);
  const size = (queries[0]?.length ?? 0) / heads;
  const mixed = state.map((_, token) =>
    Array.from({ length: heads }, (_, head) => {
      const part = (row: number[] | undefined) => (row ?? []).slice(head * size, (head + 1) * size);
      const scores = keys.map((key) => dot(part(queries[token]), part(key)) / Math.sqrt(size));
      const shares = softmax(scores);
      return transpose(values.map(part)).map((column) => dot(shares, column));
    }).flat(),
  );
  const middle = apply(mixed, layer.attentionOutput).map((row, token) =>
    normalise(sum(row, state[token] ?? []), layer.attentionNorm),
  );
  const wide = apply(middle, layer.intermediate).map((row) => row.map(gelu));
  return apply(wide, layer.output).map((row, token) =>
    normalise(sum(row, middle[token] ?? []), layer.outputNorm),
  );
}

function apply(state: Matrix, { weight, bias }: Linear): Matrix {
  const shift = rowOf(bias, 0);
  const rows = Array.from({ length: weight.shape[0] ?? 0 }, (_, index) => rowOf(weight, index));
  return state.map((input) => rows.map((row, index) => dot(row, input) + (shift[index] ?? 0)));
}

function normalise(row: number[], { weight, bias }: Norm): number[] {
  const mean = row.reduce((a, b) => a + b, 0) / row.length;
  const variance = row.reduce((a, b) => a + (b - mean) ** 2, 0) / row.length;
  const scale = rowOf(weight, 0);
  const shift = rowOf(bias, 0);
  return row.map(
    (value, i) => ((value - mean) / Math.sqrt(variance + 1e-12)) * (scale[i] ?? 0) + (shift[i] ?? 0),
  );
}

/** A row of a matrix; a vector is its own row 0. */
function rowOf({ shape, data }: WeightTensor, index: number): number[] {
  const width = shape.at(-1) ?? 0;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Array.from({ length: width }, (_, i) => view.getFloat32((index * width + i) * 4, true));
}

const sum = (a: number[], b: number[]) => a.map((value, i) => value + (b[i] ?? 0));
const dot = (a: number[], b: number[]) => a.reduce((total, value, i) => total + value * (b[i] ?? 0), 0);
const transpose = (rows: Matrix): Matrix => (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? 0));

function softmax(scores: number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** x · Φ(x), with the error function by its series: exact to the last digits for the sizes that occur. */
function gelu(x: number): number {
  return 0.5 * x * (1 + errorFunction(x / Math.SQRT2));
}

function errorFunction(x: number): number {
  if (Math.abs(x) > 4) return Math.sign(x);
  let term = x;
  let total = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(total) && n < 200; n += 1) {
    term *= -(x * x) / n;
    total += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * total;
}
