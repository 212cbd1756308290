import type { Attribute, Graph, Tensor } from './onnx-model.ts';
import type { Linear, Norm } from './bert-weights.ts';

/** BERT's own constant. */
const normEpsilon = 1e-12;

export type Sketch = ReturnType<typeof createSketch>;

/** A graph while it is drawn: each call adds one node or constant and answers its name. */
export function createSketch() {
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

export const weightOf = ({ shape, data }: { shape: number[]; data: Uint8Array }): Tensor => ({
  type: 'float',
  shape,
  data,
});
export const int64s = (values: number[]): Tensor => ({
  type: 'int64',
  shape: [values.length],
  data: new Uint8Array(BigInt64Array.from(values, BigInt).buffer),
});
export const floats = (values: number[]): Tensor => ({
  type: 'float',
  shape: [values.length],
  data: new Uint8Array(Float32Array.from(values).buffer),
});
