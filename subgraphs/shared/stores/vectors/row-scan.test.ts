import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainScan, rowLength, rowScan } from './row-scan.ts';

test('WebAssembly is used here, and multiplies as plain JavaScript does, whatever the rows', () => {
  expect(rowScan().kind).toBe('WASM');
  const sizes = fc.record({
    length: fc.constantFrom(16, 32, 384, 1_024),
    rows: fc.constantFrom(0, 1, 2, 700),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(sizes, ({ length, rows, seed }) => {
      const codes = Int8Array.from(
        { length: rows * length },
        (_, at) => Math.imul(at + seed, 2_654_435_761) >> 24,
      );
      const vector = Int16Array.from({ length }, (_, at) => Math.imul(at - seed, 1_597_334_677) >> 17);
      const [quick, plain] = [new Int32Array(rows), new Int32Array(rows)];
      rowScan().scan(codes, vector, quick);
      plainScan.scan(codes, vector, plain);
      expect(quick).toEqual(plain);
    }),
    { numRuns: 8 },
  );
});

test('the largest numbers do not overflow what they are added up in', () => {
  const length = rowLength(384);
  const vector = new Int16Array(length).fill(Math.floor((2 ** 31 - 1) / 128 / length));
  const products = new Int32Array(2);
  const codes = Int8Array.from({ length: 2 * length }, (_, at) => (at < length ? 127 : -128));
  rowScan().scan(codes, vector, products);
  expect([...products]).toEqual([127 * length * vector[0]!, -128 * length * vector[0]!]);
});
