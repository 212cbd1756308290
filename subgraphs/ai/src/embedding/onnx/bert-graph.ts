/**
 * The graph of a BERT sentence encoder: embeddings, encoder layers, mean over the tokens, unit length. It takes one text
 * at a time, so it needs neither padding nor an attention mask, and every matrix has two dimensions: the weights go in
 * as they lie in their file.
 */
import type { BertLayer, BertWeights, Linear } from './bert-weights.ts';
import { createSketch, floats, int64s, weightOf, type Sketch } from './graph-sketch.ts';
import type { Graph } from './onnx-model.ts';

/** Keeps the division defined for a vector of length 0. */
const lengthMin = 1e-12;

export interface BertShape {
  /** Attention heads; must divide the hidden size. */
  heads: number;
}

/** Input `input_ids` int64 [1, tokens]; output `sentence_embedding` float [1, hidden] of length 1. */
export function buildBertGraph(weights: BertWeights, shape: BertShape): Graph {
  const { sketch, state } = drawEncoder(weights, shape, (drawing, placed) => {
    // A single text is all of type 0.
    const data = weights.tokenTypes.data.subarray(0, weights.hidden * 4);
    const type = drawing.constant('token_type', { type: 'float', shape: [weights.hidden], data });
    return drawing.node('embeddings', 'Add', [placed, type]);
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

/** Adds to the embeddings what tells the two texts of a pair apart; answers the node `embeddings`. */
type AddTypes = (sketch: Sketch, placed: string) => string;

/** Embeddings and layers, without what is made of them: `state` names the tokens' vectors, [tokens, hidden]. */
export function drawEncoder(
  weights: BertWeights,
  { heads }: BertShape,
  addTypes: AddTypes,
): { sketch: Sketch; state: string } {
  if (weights.hidden % heads !== 0)
    throw new Error(`${heads} heads do not divide ${weights.hidden} dimensions`);
  const sketch = createSketch();
  const headSize = weights.hidden / heads;
  const shared: SharedConstants = {
    toHeads: sketch.constant('to_heads', int64s([-1, heads, headSize])),
    fromHeads: sketch.constant('from_heads', int64s([-1, weights.hidden])),
    scale: sketch.constant('scale', floats([1 / Math.sqrt(headSize)])),
  };
  let state = addEmbeddings(sketch, weights, addTypes);
  weights.layers.forEach((layer, index) => {
    state = addLayer(sketch, { name: `layer${index}`, layer, input: state }, shared);
  });
  return { sketch, state };
}

interface SharedConstants {
  toHeads: string;
  fromHeads: string;
  scale: string;
}
function addEmbeddings(sketch: Sketch, weights: BertWeights, addTypes: AddTypes): string {
  const { node, constant, norm } = sketch;
  const ids = node('ids', 'Reshape', ['input_ids', constant('flat', int64s([-1]))]);
  const words = node('words', 'Gather', [constant('word_table', weightOf(weights.words)), ids]);
  // The first rows of the table of positions, as many as there are tokens.
  const count = node('count', 'Shape', [ids]);
  const table = constant('position_table', weightOf(weights.positions));
  const positions = node('positions', 'Slice', [table, constant('start', int64s([0])), count]);
  const sum = addTypes(sketch, node('placed', 'Add', [words, positions]));
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
