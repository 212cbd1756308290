import { expect, it } from 'vitest';
import { readReplicaCount } from './replica-count.ts';

it('is one unless more are asked for, beside whatever else is', () => {
  expect(readReplicaCount([])).toBe(1);
  expect(readReplicaCount(['--stack'])).toBe(1);
  expect(readReplicaCount(['--stack', '--replicas', '2'])).toBe(2);
  expect(readReplicaCount(['--replicas=3', '--stack'])).toBe(3);
});

it.each([['0'], ['5'], ['two'], ['1.5'], ['']])('is never "%s"', (count) => {
  expect(() => readReplicaCount(['--replicas', count])).toThrow(
    '--replicas must be a whole number from 1 to 4.',
  );
});
