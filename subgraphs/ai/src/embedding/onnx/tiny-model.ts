/** A random encoder of the real one's shape but a few kilobytes, as a safetensors file: what the tests run. */

export const tinyHeads = 2;
const sizes = { words: 23, positions: 32, hidden: 8, intermediate: 20, layers: 2 };
/** More than are read of a pair. */
const pairPositions = 300;

type TensorShape = [name: string, shape: number[]];

/** The bytes of the file; the same seed gives the same model. */
export const writeTinySafetensors = (seed: number): Uint8Array => writeRandom(seed, tensorShapes(sizes));

/** The same with the head of a BertForSequenceClassification that gives so many logits. */
export function writeTinyCrossEncoder(seed: number, labels = 1): Uint8Array {
  const encoder = tensorShapes({ ...sizes, positions: pairPositions });
  const { hidden } = sizes;
  return writeRandom(seed, [
    ...encoder.map(([name, shape]): TensorShape => [`bert.${name}`, shape]),
    ...linearShapes('bert.pooler.dense', hidden, hidden),
    ...linearShapes('classifier', labels, hidden),
  ]);
}

function writeRandom(seed: number, shapes: readonly TensorShape[]): Uint8Array {
  const random = createRandom(seed);
  const header: Record<string, { dtype: 'F32'; shape: number[]; data_offsets: [number, number] }> = {};
  const values: number[] = [];
  for (const [name, shape] of shapes) {
    const begin = values.length * 4;
    const count = shape.reduce((product, size) => product * size, 1);
    for (let i = 0; i < count; i += 1)
      values.push(name.endsWith('LayerNorm.weight') ? 1 + random() : random());
    header[name] = { dtype: 'F32', shape, data_offsets: [begin, values.length * 4] };
  }
  const head = new TextEncoder().encode(JSON.stringify(header));
  const file = new Uint8Array(8 + head.length + values.length * 4);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(head.length), true);
  file.set(head, 8);
  values.forEach((value, i) => view.setFloat32(8 + head.length + i * 4, value, true));
  return file;
}

const linearShapes = (name: string, outputs: number, inputs: number): TensorShape[] => [
  [`${name}.weight`, [outputs, inputs]],
  [`${name}.bias`, [outputs]],
];

function tensorShapes({ words, positions, hidden, intermediate, layers }: typeof sizes): TensorShape[] {
  const linear = linearShapes;
  const norm = (name: string): TensorShape[] => [
    [`${name}.LayerNorm.weight`, [hidden]],
    [`${name}.LayerNorm.bias`, [hidden]],
  ];
  const layer = (index: number) => [
    ...['query', 'key', 'value'].flatMap((part) =>
      linear(`encoder.layer.${index}.attention.self.${part}`, hidden, hidden),
    ),
    ...linear(`encoder.layer.${index}.attention.output.dense`, hidden, hidden),
    ...norm(`encoder.layer.${index}.attention.output`),
    ...linear(`encoder.layer.${index}.intermediate.dense`, intermediate, hidden),
    ...linear(`encoder.layer.${index}.output.dense`, hidden, intermediate),
    ...norm(`encoder.layer.${index}.output`),
  ];
  return [
    ['embeddings.word_embeddings.weight', [words, hidden]],
    ['embeddings.position_embeddings.weight', [positions, hidden]],
    ['embeddings.token_type_embeddings.weight', [2, hidden]],
    ...norm('embeddings'),
    ...Array.from({ length: layers }, (_, index) => layer(index)).flat(),
  ];
}

/** Numbers from -1 to 1 by a linear congruential generator. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}
