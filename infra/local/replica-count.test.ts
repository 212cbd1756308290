import { expect, it } from 'vitest';
import { readReplicaCount } from './replica-count.ts';

it('is one unless more are asked for', () => {
  expect(readReplicaCount(undefined)).toBe(1);
  expect(readReplicaCount('3')).toBe(3);
});

it.each([['0'], ['5'], ['two'], ['1.5'], ['']])('is never "%s"', (count) => {
  expect(() => readReplicaCount(count)).toThrow('--replicas must be a whole number from 1 to 4.');
});
