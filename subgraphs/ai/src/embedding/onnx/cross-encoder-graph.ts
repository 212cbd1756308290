/** The graph of a BERT that reads two texts as one: the encoder's layers, then its first token through the head. */
import { drawEncoder, type BertShape } from './bert-graph.ts';
import type { CrossEncoderWeights } from './bert-weights.ts';
import { int64s, weightOf } from './graph-sketch.ts';
import type { Graph } from './onnx-model.ts';

/** Inputs `input_ids` and `token_type_ids` int64 [1, tokens]; output `logits` float [1, labels]. */
export function buildCrossEncoderGraph({ encoder, head }: CrossEncoderWeights, shape: BertShape): Graph {
  const { sketch, state } = drawEncoder(encoder, shape, ({ node, constant }, placed) => {
    const table = constant('type_table', weightOf(encoder.tokenTypes));
    const types = node('types', 'Reshape', ['token_type_ids', constant('flat_types', int64s([-1]))]);
    return node('embeddings', 'Add', [placed, node('typed', 'Gather', [table, types])]);
  });
  const { node, constant, linear } = sketch;
  const first = node('first', 'Gather', [state, constant('first_place', int64s([0]))]);
  linear('logits', node('pooled', 'Tanh', [linear('pooler', first, head.pooler)]), head.classifier);
  const ids = { type: 'int64' as const, shape: [1, 'tokens'] };
  return {
    name: 'cross-encoder',
    nodes: sketch.nodes,
    constants: sketch.constants,
    inputs: [
      { name: 'input_ids', ...ids },
      { name: 'token_type_ids', ...ids },
    ],
    outputs: [{ name: 'logits', type: 'float', shape: [1, head.classifier.bias.shape[0] ?? 0] }],
  };
}
