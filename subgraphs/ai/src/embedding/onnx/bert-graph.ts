/**
 * The graph of a BERT sentence encoder: embeddings, encoder layers, mean over the tokens, unit length. It takes one text
 * at a time, so it needs neither padding nor an attention mask, and every matrix has two dimensions: the weights go in
 * as they lie in their file.
 */
import type { Attribute, Graph, Tensor } from './onnx-model.ts';
import type { BertLayer, BertWeights, Linear, Norm } from './bert-weights.ts';

/** BERT's own constant. */
const normEpsilon = 1e-12;
/** Keeps the division defined for a vector of length 0. */
const lengthMin = 1e-12;

export interface BertShape {
  /** Attention heads; must divide the hidden size. */
  heads: number;
}

/** Input `input_ids` int64 [1, tokens]; output `sentence_embedding` float [1, hidden] of length 1. */
export function buildBertGraph(weights: BertWeights, { heads }: BertShape): Graph {
  if (weights.hidden % heads !== 0)
    throw new Error(`${heads} heads do not divide ${weights.hidden} dimensions`);
  const sketch = createSketch();
  const headSize = weights.hidden / heads;
  const shared: SharedConstants = {
    toHeads: sketch.constant('to_heads', int64s([-1, heads, headSize])),
    fromHeads: sketch.constant('from_heads', int64s([-1, weights.hidden])),
    scale: sketch.constant('scale', floats([1 / Math.sqrt(headSize)])),
  };
  let state = addEmbeddings(sketch, weights);
  weights.layers.forEach((layer, index) => {
    state = addLayer(sketch, { name: `layer${index}`, layer, input: state }, shared);
  });
  addPooling(sketch, state);
  return {
    name: 'sentence-encoder',
    nodes: sketch.nodes,
    constants: sketch.constants,
    inputs: [{ name: 'input_ids', type: 'int64', shape: [1, 'tokens'] }],
    outputs: [{ name: 'sentence_embedding', type: 'float', shape: [1, weights.hidden] }],
  };
}

interface SharedConstants {
  toHeads: string;
  fromHeads: string;
  scale: string;
}
type Sketch = ReturnType<typeof createSketch>;

/** A graph while it is drawn: each call adds one node or constant and answers its name. */
function createSketch() {
  const nodes: Graph['nodes'] = [];
  const constants = new Map<string, Tensor>();
  const constant = (name: string, tensor: Tensor) => {
    constants.set(name, tensor);
    return name;
  };
  const node = (
    output: string,
    operator: string,
    inputs: string[],
    attributes?: Record<string, Attribute>,
  ) => {
    nodes.push({ operator, inputs, output, attributes });
    return output;
  };
  return {
    nodes,
    constants,
    constant,
    node,
    linear: (name: string, input: string, { weight, bias }: Linear) =>
      node(
        name,
        'Gemm',
        [input, constant(`${name}.weight`, weightOf(weight)), constant(`${name}.bias`, weightOf(bias))],
        { transB: { int: 1 } },
      ),
    norm: (name: string, input: string, { weight, bias }: Norm) =>
      node(
        name,
        'LayerNormalization',
        [input, constant(`${name}.weight`, weightOf(weight)), constant(`${name}.bias`, weightOf(bias))],
        { axis: { int: -1 }, epsilon: { float: normEpsilon } },
      ),
  };
}

function addEmbeddings({ node, constant, norm }: Sketch, weights: BertWeights): string {
  const ids = node('ids', 'Reshape', ['input_ids', constant('flat', int64s([-1]))]);
  const words = node('words', 'Gather', [constant('word_table', weightOf(weights.words)), ids]);
  // The first rows of the table of positions, as many as there are tokens.
  const count = node('count', 'Shape', [ids]);
  const table = constant('position_table', weightOf(weights.positions));
  const positions = node('positions', 'Slice', [table, constant('start', int64s([0])), count]);
  // A single text is all of type 0.
  const typeRow = weights.tokenTypes.data.subarray(0, weights.hidden * 4);
  const type = constant('token_type', { type: 'float', shape: [weights.hidden], data: typeRow });
  const sum = node('embeddings', 'Add', [node('placed', 'Add', [words, positions]), type]);
  return norm('embeddings.norm', sum, weights.embeddingNorm);
}

/** A layer's weights, the prefix of its nodes' names, and the node that it takes. */
interface LayerPlace {
  name: string;
  layer: BertLayer;
  input: string;
}

function addLayer(sketch: Sketch, place: LayerPlace, shared: SharedConstants): string {
  const { node, linear, norm } = sketch;
  const { name, layer, input } = place;
  const attended = linear(`${name}.attended`, addAttention(sketch, place, shared), layer.attentionOutput);
  const middle = norm(
    `${name}.middle`,
    node(`${name}.residual1`, 'Add', [input, attended]),
    layer.attentionNorm,
  );
  const wide = node(`${name}.gelu`, 'Gelu', [linear(`${name}.wide`, middle, layer.intermediate)]);
  const narrow = linear(`${name}.narrow`, wide, layer.output);
  return norm(`${name}.out`, node(`${name}.residual2`, 'Add', [middle, narrow]), layer.outputNorm);
}

/** Scaled dot-product attention over heads: [tokens, hidden] in and out. */
function addAttention(
  { node, linear }: Sketch,
  { name, layer: { query, key, value }, input }: LayerPlace,
  { toHeads, fromHeads, scale }: SharedConstants,
): string {
  const split = (part: string, projection: Linear, order: number[]) => {
    const flat = linear(`${name}.${part}`, input, projection);
    const parted = node(`${name}.${part}.heads`, 'Reshape', [flat, toHeads]);
    return node(`${name}.${part}.turned`, 'Transpose', [parted], { perm: { ints: order } });
  };
  const queries = split('query', query, [1, 0, 2]);
  const keys = split('key', key, [1, 2, 0]);
  const values = split('value', value, [1, 0, 2]);
  const scores = node(`${name}.scores`, 'MatMul', [queries, keys]);
  const scaled = node(`${name}.scaled`, 'Mul', [scores, scale]);
  const shares = node(`${name}.shares`, 'Softmax', [scaled], { axis: { int: -1 } });
  const mixed = node(`${name}.mixed`, 'MatMul', [shares, values]);
  const turned = node(`${name}.mixed.turned`, 'Transpose', [mixed], { perm: { ints: [1, 0, 2] } });
  return node(`${name}.joined`, 'Reshape', [turned, fromHeads]);
}

function addPooling({ node, constant }: Sketch, state: string): void {
  const mean = node('mean', 'ReduceMean', [state, constant('over_tokens', int64s([0]))]);
  const length = node('length', 'ReduceL2', [mean, constant('over_dimensions', int64s([1]))]);
  const safeLength = node('safe_length', 'Max', [length, constant('length_min', floats([lengthMin]))]);
  node('sentence_embedding', 'Div', [mean, safeLength]);
}

const weightOf = ({ shape, data }: { shape: number[]; data: Uint8Array }): Tensor => ({
  type: 'float',
  shape,
  data,
});
const int64s = (values: number[]): Tensor => ({
  type: 'int64',
  shape: [values.length],
  data: new Uint8Array(BigInt64Array.from(values, BigInt).buffer),
});
const floats = (values: number[]): Tensor => ({
  type: 'float',
  shape: [values.length],
  data: new Uint8Array(Float32Array.from(values).buffer),
});
