import { describe, expect, it } from 'vitest';
import { createRandom } from '../../load/domain/zipf.ts';
import { estimateSlope } from './slope.ts';

const heapBytes = 60_000_000;

/** A heap whose noise lasts: each sample keeps nine tenths of how far the one before was off. */
function noisyHeap(seed: number, count: number, growth: (at: number) => number = () => 0): number[] {
  const random = createRandom(seed);
  let off = 0;
  return Array.from({ length: count }, (_, at) => {
    off = 0.9 * off + (random() - 0.5) * 100_000;
    return heapBytes + off + growth(at);
  });
}
const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
const shareGrowing = (heapOf: (seed: number) => number[]) =>
  seeds.filter((seed) => estimateSlope(heapOf(seed)).isGrowing).length / seeds.length;

describe('a slope', () => {
  it('is that of a line where there is no noise', () => {
    expect(estimateSlope(Array.from({ length: 800 }, (_, at) => 5 + 3 * at))).toMatchObject({
      perSample: expect.closeTo(3, 6),
      isGrowing: true,
    });
    expect(estimateSlope(Array.from({ length: 18 }, () => 7))).toMatchObject({ isGrowing: false });
  });

  it('is seen in a heap that loses a few hundred bytes a cycle, below noise of a hundred thousand', () => {
    expect(shareGrowing((seed) => noisyHeap(seed, 800, (at) => 500 * at))).toBeGreaterThan(0.98);
  });

  it('is not seen in noise that lasts from sample to sample, but for the share that the interval leaves to chance', () => {
    expect(shareGrowing((seed) => noisyHeap(seed, 800))).toBeLessThan(0.06);
    expect(shareGrowing((seed) => noisyHeap(seed, 800, (at) => -100 * at))).toBeLessThan(0.02);
  });

  it('does not have a warm-up in it that was over before its first sample', () => {
    const heap = (seed: number) => noisyHeap(seed, 1_000, (at) => 20_000 * Math.min(at, 150));
    expect(shareGrowing((seed) => heap(seed).slice(200))).toBeLessThan(0.06);
    expect(shareGrowing(heap)).toBe(1);
  });

  it('of a few samples has the wider interval of few', () => {
    const heap = [3, 1, 4, 1, 5, 9, 2, 6];
    // By hand: 22.5 / 42 of slope, 0.4025 of error, and 2.447 as tables of Student's t have it for 6 degrees of freedom.
    const { perSample, noise } = estimateSlope(heap);
    expect(perSample).toBeCloseTo(0.5357, 4);
    expect(noise).toBeCloseTo(0.985, 2);
    expect(() => estimateSlope(heap.slice(1))).toThrow('8 samples');
  });
});
