import { expect, test } from 'vitest';
import { plainScan, rowScan } from './row-scan.ts';
import { exactCosine, packVector, packWindows, roughCosines } from './windows.ts';

let state = 1;
const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32 - 0.5;

function unitVector(dimensions: number): Float32Array {
  const vector = Float32Array.from({ length: dimensions }, random);
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}
const cosine = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, value, place) => sum + value * other[place]!, 0);

test.each([8, 384, 1_000])(
  'cosines of vectors of %i numbers come out of two bytes, and roughly of one, for the best window of each passage',
  (dimensions) => {
    const passages = Array.from({ length: 40 }, (_, at) =>
      Array.from({ length: at % 4 }, () => unitVector(dimensions)),
    );
    const windows = packWindows(passages);
    const asked = unitVector(dimensions);
    const vector = packVector(asked);
    const rough = roughCosines(windows, passages.length, vector, rowScan())!;
    expect(rough).toEqual(roughCosines(windows, passages.length, vector, plainScan));
    for (const [passage, own] of passages.entries()) {
      const best = Math.max(...own.map((window) => cosine(window, asked)));
      if (own.length === 0) {
        expect(exactCosine(windows, passage, vector)).toBeUndefined();
        expect(rough[passage]).toBe(-Infinity);
      } else {
        expect(exactCosine(windows, passage, vector)).toBeCloseTo(best, 4);
        expect(Math.abs(rough[passage]! - best)).toBeLessThan(0.01);
      }
    }
  },
);

test('windows of another model are not compared', () => {
  const windows = packWindows([[unitVector(8)]]);
  expect(roughCosines(windows, 1, packVector(unitVector(16)), rowScan())).toBeUndefined();
  expect(exactCosine(windows, 0, packVector(unitVector(16)))).toBeUndefined();
  expect(() => packWindows([[unitVector(8), unitVector(16)]])).toThrow('from one model');
});
