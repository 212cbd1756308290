import { describe, expect, it } from 'vitest';
import { wordVectors } from '../fixtures/word-vectors.ts';
import { packWordVectors, readWordVectors } from './word-vectors.ts';

const packed = packWordVectors(
  new Map([
    ['sea', Float32Array.of(1, 0, 0)],
    ['ocean', Float32Array.of(0.9, 0.1, 0)],
    ['lamp', Float32Array.of(0, 0, 2)],
  ]),
);

describe('word vectors', () => {
  it('come back as they were packed, each of length 1', () => {
    const vectors = readWordVectors(packed);
    expect(vectors.likeness('sea', 'sea')).toBeCloseTo(1, 2);
    expect(vectors.likeness('sea', 'ocean')).toBeCloseTo(0.994, 2);
    expect(vectors.likeness('sea', 'lamp')).toBe(0);
    expect(vectors.likeness('sea', 'unheard')).toBeUndefined();
  });

  it('tell which stems are alike, the most alike first, within the limits', () => {
    const vectors = readWordVectors(packed);
    expect(vectors.alike('sea', { cosineMin: 0.5, max: 5 }).map(({ term }) => term)).toEqual(['ocean']);
    expect(vectors.alike('sea', { cosineMin: -1, max: 1 })).toHaveLength(1);
    expect(vectors.alike('unheard', { cosineMin: 0, max: 5 })).toEqual([]);
  });

  it('are refused when they are cut short or something else', () => {
    expect(() => readWordVectors(packed.subarray(0, packed.length - 1))).toThrow('cut short');
    expect(() => readWordVectors(Buffer.from('something else'))).toThrow('no word vectors');
  });

  it('of the product know that a physician is a doctor and no banana', () => {
    const [doctor, banana] = [
      wordVectors.likeness('physician', 'doctor'),
      wordVectors.likeness('physician', 'banana'),
    ];
    expect(doctor).toBeGreaterThan(0.6);
    expect(banana).toBeLessThan(0.3);
  });
});
