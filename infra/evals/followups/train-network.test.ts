import { expect, test } from 'vitest';
import { networkOdds, readNetworks } from '../../../subgraphs/ai/src/tutor/domain/routing/network.ts';
import { trainNetwork, type NetworkExample } from './train-network.ts';

/** True where one of two is there and the other is not, which no sum of weights can tell. */
const examples: NetworkExample[] = Array.from({ length: 1_200 }, (_, i) => {
  const [a, b] = [i % 2, Math.floor(i / 2) % 2];
  const inputs = { places: [0, 1, 2], values: [a, b, ((i * 7) % 10) / 10] };
  return { inputs, isPositive: a !== b };
});
const settings = { inputs: 3, units: 8, epochs: 300, penalty: 0, seed: 1 };

test('a network learns what its parts mean together', () => {
  const networks = readNetworks({ inputs: 3, networks: [trainNetwork(examples, settings)] });
  for (const { inputs, isPositive } of examples.slice(0, 40))
    expect(networkOdds(networks, inputs) > 0).toBe(isPositive);
});

test('the same examples and seed give the same network, another seed another one', () => {
  const few = { ...settings, epochs: 2 };
  expect(trainNetwork(examples, few)).toEqual(trainNetwork(examples, few));
  expect(trainNetwork(examples, { ...few, seed: 2 })).not.toEqual(trainNetwork(examples, few));
});
