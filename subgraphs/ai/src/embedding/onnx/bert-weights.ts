/** The weights of a BERT encoder by their place in the network, with every shape checked against the others. */
import type { Weights, WeightTensor } from './safetensors.ts';

/** `x · weightᵀ + bias`; `weight` is [out, in]. */
export interface Linear {
  weight: WeightTensor;
  bias: WeightTensor;
}
/** Scale and shift of a layer normalisation. */
export interface Norm {
  weight: WeightTensor;
  bias: WeightTensor;
}
export interface BertLayer {
  query: Linear;
  key: Linear;
  value: Linear;
  attentionOutput: Linear;
  attentionNorm: Norm;
  intermediate: Linear;
  output: Linear;
  outputNorm: Norm;
}
export interface BertWeights {
  hidden: number;
  words: WeightTensor;
  positions: WeightTensor;
  tokenTypes: WeightTensor;
  embeddingNorm: Norm;
  layers: BertLayer[];
}

/** What makes one or two numbers of the first token's vector: a dense layer with tanh, and a linear one. */
export interface ClassificationHead {
  pooler: Linear;
  classifier: Linear;
}
export interface CrossEncoderWeights {
  encoder: BertWeights;
  head: ClassificationHead;
}

/** Of a BertForSequenceClassification. Throws, naming the tensor, when one is missing or does not fit. */
export function readCrossEncoderWeights(weights: Weights): CrossEncoderWeights {
  const encoder = readBertWeights({
    has: (name) => weights.has(`bert.${name}`),
    get: (name, shape) => weights.get(`bert.${name}`, shape),
  });
  const { hidden } = encoder;
  return {
    encoder,
    head: {
      pooler: readLinear(weights, 'bert.pooler.dense', hidden, hidden),
      classifier: readLinear(weights, 'classifier', null, hidden),
    },
  };
}

/** Throws, naming the tensor, when one is missing or does not fit. */
export function readBertWeights(weights: Weights): BertWeights {
  const words = weights.get('embeddings.word_embeddings.weight', [null, null]);
  const hidden = words.shape[1] as number;
  const layers: BertLayer[] = [];
  while (weights.has(`encoder.layer.${layers.length}.output.dense.weight`))
    layers.push(readLayer(weights, `encoder.layer.${layers.length}`, hidden));
  if (layers.length === 0) throw new Error('the weights have no encoder layer');
  return {
    hidden,
    words,
    positions: weights.get('embeddings.position_embeddings.weight', [null, hidden]),
    tokenTypes: weights.get('embeddings.token_type_embeddings.weight', [null, hidden]),
    embeddingNorm: readNorm(weights, 'embeddings.LayerNorm', hidden),
    layers,
  };
}

function readLayer(weights: Weights, prefix: string, hidden: number): BertLayer {
  const linear = (name: string, outputs: number | null, inputs: number): Linear =>
    readLinear(weights, `${prefix}.${name}`, outputs, inputs);
  const intermediate = linear('intermediate.dense', null, hidden);
  return {
    query: linear('attention.self.query', hidden, hidden),
    key: linear('attention.self.key', hidden, hidden),
    value: linear('attention.self.value', hidden, hidden),
    attentionOutput: linear('attention.output.dense', hidden, hidden),
    attentionNorm: readNorm(weights, `${prefix}.attention.output.LayerNorm`, hidden),
    intermediate,
    output: linear('output.dense', hidden, intermediate.weight.shape[0] as number),
    outputNorm: readNorm(weights, `${prefix}.output.LayerNorm`, hidden),
  };
}

function readLinear(weights: Weights, name: string, outputs: number | null, inputs: number): Linear {
  const weight = weights.get(`${name}.weight`, [outputs, inputs]);
  return { weight, bias: weights.get(`${name}.bias`, [weight.shape[0] as number]) };
}

const readNorm = (weights: Weights, name: string, hidden: number): Norm => ({
  weight: weights.get(`${name}.weight`, [hidden]),
  bias: weights.get(`${name}.bias`, [hidden]),
});
