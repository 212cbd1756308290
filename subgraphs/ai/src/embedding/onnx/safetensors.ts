/**
 * Reads the safetensors format: an 8-byte length, a JSON header, then the tensors' bytes. A tensor of I8 is one that was rounded
 * row by row to save space: the tensor `<name>.step`, F32 [rows], says what one step of each row is worth.
 */
import { z } from 'zod';

const Entry = z.object({
  dtype: z.string(),
  shape: z.array(z.number().int().nonnegative()),
  data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
});
const Header = z.record(z.string(), z.unknown());
const headerBytesMax = 16 * 1024 * 1024;

/** Float32 weights by name; the values are a view of the file's bytes, or made of its steps. */
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
  const get = (name: string, shape: (number | null)[]): WeightTensor => {
    const entry = Entry.safeParse(header[name]).data;
    if (!entry) throw new Error(`the weights have no tensor ${name}`);
    const data = readBytes(name, entry, shape, body);
    if (entry.dtype === 'F32') return { shape: entry.shape, data };
    return { shape: entry.shape, data: fromSteps(data, get(`${name}.step`, [entry.shape[0] ?? 0]).data) };
  };
  return { has: (name) => name in header, get };
}

const bytesPer = new Map([
  ['F32', 4],
  ['I8', 1],
]);

function readBytes(
  name: string,
  { dtype, shape, data_offsets: [begin, end] }: z.infer<typeof Entry>,
  expected: (number | null)[],
  body: Uint8Array,
): Uint8Array {
  const fits =
    shape.length === expected.length && expected.every((size, i) => size === null || size === shape[i]);
  const bytes = bytesPer.get(dtype);
  if (bytes === undefined || !fits)
    throw new Error(
      `tensor ${name} is ${dtype} [${shape.join(', ')}], expected F32 [${expected.join(', ')}]`,
    );
  const length = shape.reduce((product, size) => product * size, bytes);
  if (end - begin !== length || end > body.length) throw new Error(`tensor ${name} is cut off`);
  return body.subarray(begin, end);
}

/** Rows of steps as numbers; `steps`: little-endian float32, one for each row. */
function fromSteps(rows: Uint8Array, steps: Uint8Array): Uint8Array {
  const values = new DataView(new ArrayBuffer(rows.length * 4));
  const worth = new DataView(steps.buffer, steps.byteOffset, steps.byteLength);
  const width = rows.length / (steps.length / 4);
  for (let i = 0; i < rows.length; i += 1) {
    const count = ((rows[i] as number) << 24) >> 24;
    values.setFloat32(i * 4, count * worth.getFloat32(Math.floor(i / width) * 4, true), true);
  }
  return new Uint8Array(values.buffer);
}
