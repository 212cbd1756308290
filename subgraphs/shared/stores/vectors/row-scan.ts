/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes stay within the arrays by construction; checks in these loops would cost as much as the work. */
/** Products of very many rows of bytes with one vector: in WebAssembly where there is SIMD, else in plain JavaScript. */
import { z } from 'zod';
import { kernelBytes, lanes, writeKernel } from './kernel-bytes.ts';

export interface RowScan {
  /** WASM or PLAIN. */
  readonly kind: 'WASM' | 'PLAIN';
  /**
   * Writes the product of each row of `codes` with `vector` into `products`. `vector` has as many numbers as a row, a multiple
   * of 16, whose products with any row fit 32 bits.
   */
  scan(codes: Int8Array, vector: Int16Array, products: Int32Array): void;
}

/** A row takes whole steps of the kernel; what is over is 0. */
export const rowLength = (dimensions: number): number => Math.ceil(dimensions / lanes) * lanes;

/** Rows longer than that are left to plain JavaScript. */
const vectorBytesMax = 65_536;
/** Rows that are copied at a time: few enough to stay in the processor's cache until they are multiplied. */
const copiedBytesMax = 262_144;

export const plainScan: RowScan = {
  kind: 'PLAIN',
  scan(codes, vector, products) {
    const { length } = vector;
    for (let row = 0, at = 0; row < products.length; row++) {
      let one = 0;
      let two = 0;
      for (let place = 0; place < length; place += 2, at += 2) {
        one += codes[at]! * vector[place]!;
        two += codes[at + 1]! * vector[place + 1]!;
      }
      products[row] = one + two;
    }
  },
};

const isFunction = (value: unknown) => typeof value === 'function';
const Exports = z.object({
  memory: z.object({ buffer: z.instanceof(ArrayBuffer) }),
  scan: z.custom<(...addressesAndCounts: number[]) => void>(isFunction),
});
/** As much of the global as is used; Node's types lack it, and a process may be started without. */
const WebAssembly = z.object({
  validate: z.custom<(bytes: Uint8Array) => boolean>(isFunction),
  Module: z.custom<new (bytes: Uint8Array) => object>(isFunction),
  Instance: z.custom<new (module: object) => { exports: unknown }>(isFunction),
});

/** Rows lie outside the module's memory, where they are freed like anything else, and are copied through it. */
function openWasmScan({ Module, Instance }: z.infer<typeof WebAssembly>): RowScan {
  const { memory, scan } = Exports.parse(new Instance(new Module(writeKernel())).exports);
  const bytes = new Int8Array(memory.buffer);
  return {
    kind: 'WASM',
    scan(codes, vector, products) {
      const { length } = vector;
      if (2 * length > vectorBytesMax) return plainScan.scan(codes, vector, products);
      new Int16Array(memory.buffer, 0, length).set(vector);
      const rowsMax = Math.floor(copiedBytesMax / length);
      const out = vectorBytesMax + copiedBytesMax;
      for (let row = 0; row < products.length; row += rowsMax) {
        const rows = Math.min(rowsMax, products.length - row);
        bytes.set(codes.subarray(row * length, (row + rows) * length), vectorBytesMax);
        scan(vectorBytesMax, rows, length, 0, out);
        products.set(new Int32Array(memory.buffer, out, rows), row);
      }
    },
  };
}

let opened: RowScan | undefined;

/** The quickest way of this process. All are exact, and give the same. */
export function rowScan(): RowScan {
  opened ??= openScan();
  return opened;
}

function openScan(): RowScan {
  const there = WebAssembly.safeParse(Reflect.get(globalThis, 'WebAssembly')).data;
  return there?.validate(writeKernel()) ? openWasmScan(there) : plainScan;
}

/** 16 rows at the least always fit. */
if (kernelBytes < vectorBytesMax + copiedBytesMax + (copiedBytesMax / lanes) * 4) {
  throw new Error('The memory of the kernel is too small.');
}
