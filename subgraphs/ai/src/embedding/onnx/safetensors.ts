/** Reads the safetensors format: an 8-byte length, a JSON header, then the tensors' bytes. */
import { z } from 'zod';

const Entry = z.object({
  dtype: z.string(),
  shape: z.array(z.number().int().nonnegative()),
  data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
});
const Header = z.record(z.string(), z.unknown());
const headerBytesMax = 16 * 1024 * 1024;

/** Float32 weights by name; the values are a view of the file's bytes. */
export interface Weights {
  /** Throws, naming the tensor, when it is missing or has another shape than asked for (null: any size). */
  get(name: string, shape: (number | null)[]): WeightTensor;
  has(name: string): boolean;
}
export interface WeightTensor {
  shape: number[];
  /** Little-endian float32. */
  data: Uint8Array;
}

/** Throws with the reason when the bytes are not a whole safetensors file. */
export function parseSafetensors(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = bytes.length < 8 ? Number.NaN : Number(view.getBigUint64(0, true));
  if (!(headerLength <= Math.min(headerBytesMax, bytes.length - 8)))
    throw new Error('the weights are not a safetensors file, or it is cut off');
  const header = Header.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength))));
  const body = bytes.subarray(8 + headerLength);
  return {
    has: (name) => name in header,
    get(name, shape) {
      const entry = Entry.safeParse(header[name]).data;
      if (!entry) throw new Error(`the weights have no tensor ${name}`);
      return readTensor(name, entry, shape, body);
    },
  };
}

function readTensor(
  name: string,
  { dtype, shape, data_offsets: [begin, end] }: z.infer<typeof Entry>,
  expected: (number | null)[],
  body: Uint8Array,
): WeightTensor {
  const fits =
    shape.length === expected.length && expected.every((size, i) => size === null || size === shape[i]);
  if (dtype !== 'F32' || !fits)
    throw new Error(
      `tensor ${name} is ${dtype} [${shape.join(', ')}], expected F32 [${expected.join(', ')}]`,
    );
  const length = shape.reduce((product, size) => product * size, 4);
  if (end - begin !== length || end > body.length) throw new Error(`tensor ${name} is cut off`);
  return { shape, data: body.subarray(begin, end) };
}
