import { describe, expect, test } from 'vitest';
import { networkOdds, readNetworks, type WrittenNetworks } from './network.ts';

const packed = (...bytes: number[]) => Buffer.from(Int8Array.from(bytes).buffer).toString('base64');
/** Two units over three inputs, by hand: one sees the first input, the other the difference of the last two. */
const written: WrittenNetworks = {
  inputs: 3,
  networks: [
    {
      bias: [0, -1],
      says: [2, -1],
      start: 0.5,
      step: [0.01, 0.02],
      weights: packed(100, 0, 0, 0, 100, -50),
    },
  ],
};

describe('networks of routing', () => {
  test('a unit says nothing below its bias, and what it weighs above it', () => {
    const networks = readNetworks(written);
    expect(networkOdds(networks, { places: [], values: [] })).toBeCloseTo(0.5);
    expect(networkOdds(networks, { places: [0], values: [3] })).toBeCloseTo(0.5 + 2 * 3);
    expect(networkOdds(networks, { places: [1, 2], values: [2, 1] })).toBeCloseTo(0.5 - (4 - 1 - 1));
    expect(networkOdds(networks, { places: [2], values: [5] })).toBeCloseTo(0.5);
  });

  test('the mean of several counts', () => {
    const [one] = written.networks;
    if (!one) throw new Error('there is one');
    const both = readNetworks({ inputs: 3, networks: [one, { ...one, start: 1.5 }] });
    expect(networkOdds(both, { places: [], values: [] })).toBeCloseTo(1);
  });

  test('networks that are cut short are refused', () => {
    expect(() => readNetworks({ ...written, inputs: 4 })).toThrow('cut short');
  });
});
