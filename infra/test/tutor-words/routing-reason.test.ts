// The page puts the names of signs in words, and may import nothing of the tutor: here both are held against each other.
import { expect, it } from 'vitest';
import { evidenceWeights } from '../../../subgraphs/ai/src/tutor/domain/routing/weights.ts';
import {
  readRoutingReason,
  routingSigns,
} from '../../../web/src/features/tutor-trace/domain/routing-reason.ts';

it('every sign of routing has words on the page, and the page has none of another', () => {
  const names = Object.keys(evidenceWeights.withMeaning.weights);
  expect(names.toSorted()).toEqual([...routingSigns].toSorted());
});

it('a reason is read as it stands in the trace; one with a sign that the page does not know stays as it was said', () => {
  const told = { signs: ['adds', 'shared'], inCommon: ['magma'], isAgainst: true };
  expect(readRoutingReason(told)).toEqual(told);
  expect(readRoutingReason(null)).toBe('first');
  for (const other of [undefined, 'New topic.', { ...told, signs: ['sings'] }, { signs: [] }])
    expect(readRoutingReason(other)).toBeUndefined();
});
