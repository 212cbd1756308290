/** Writes a graph in the ONNX format. Field numbers are those of onnx.proto. */
import {
  bytesField,
  concatenate,
  floatField,
  integerField,
  messageField,
  stringField,
  type Encoded,
} from './protobuf.ts';

const dataTypes = { float: 1, int64: 7 } as const;
const attributeTypes = { float: 1, int: 2, ints: 7 } as const;
/** IR 9 goes with operator set 20, the first that has Gelu. */
const irVersion = 9;
const operatorSet = 20;

/** A constant of the graph; `data` is little-endian and held by reference. */
export interface Tensor {
  type: keyof typeof dataTypes;
  shape: number[];
  data: Uint8Array;
}
export type Attribute = { float: number } | { int: number } | { ints: number[] };
export interface GraphNode {
  operator: string;
  inputs: string[];
  output: string;
  attributes?: Record<string, Attribute>;
}
/** An input or output; a dimension given by name may have any size. */
export interface GraphValue {
  name: string;
  type: keyof typeof dataTypes;
  shape: (number | string)[];
}
export interface Graph {
  name: string;
  nodes: GraphNode[];
  constants: Map<string, Tensor>;
  inputs: GraphValue[];
  outputs: GraphValue[];
}

/** The bytes of a model file. */
export function encodeModel(graph: Graph): Encoded {
  return concatenate(
    integerField(1, irVersion),
    stringField(2, 'ensure-study'),
    messageField(7, encodeGraph(graph)),
    messageField(8, integerField(2, operatorSet)),
  );
}

function encodeGraph({ name, nodes, constants, inputs, outputs }: Graph): Encoded {
  return concatenate(
    ...nodes.map((node) => messageField(1, encodeNode(node))),
    stringField(2, name),
    ...[...constants].map(([tensorName, tensor]) => messageField(5, encodeTensor(tensorName, tensor))),
    ...inputs.map((value) => messageField(11, encodeValue(value))),
    ...outputs.map((value) => messageField(12, encodeValue(value))),
  );
}

function encodeNode({ operator, inputs, output, attributes = {} }: GraphNode): Encoded {
  return concatenate(
    ...inputs.map((name) => stringField(1, name)),
    stringField(2, output),
    stringField(3, output),
    stringField(4, operator),
    ...Object.entries(attributes).map(([name, value]) => messageField(5, encodeAttribute(name, value))),
  );
}

function encodeAttribute(name: string, value: Attribute): Encoded {
  if ('float' in value)
    return concatenate(
      stringField(1, name),
      floatField(2, value.float),
      integerField(20, attributeTypes.float),
    );
  if ('int' in value)
    return concatenate(
      stringField(1, name),
      integerField(3, value.int),
      integerField(20, attributeTypes.int),
    );
  return concatenate(
    stringField(1, name),
    ...value.ints.map((int) => integerField(8, int)),
    integerField(20, attributeTypes.ints),
  );
}

function encodeTensor(name: string, { type, shape, data }: Tensor): Encoded {
  return concatenate(
    ...shape.map((size) => integerField(1, size)),
    integerField(2, dataTypes[type]),
    stringField(8, name),
    bytesField(9, data),
  );
}

function encodeValue({ name, type, shape }: GraphValue): Encoded {
  const dimensions = shape.map((size) =>
    messageField(1, typeof size === 'number' ? integerField(1, size) : stringField(2, size)),
  );
  const tensorType = concatenate(
    integerField(1, dataTypes[type]),
    messageField(2, concatenate(...dimensions)),
  );
  return concatenate(stringField(1, name), messageField(2, messageField(1, tensorType)));
}
