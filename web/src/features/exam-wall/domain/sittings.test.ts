import { expect, it } from 'vitest';
import { takeSittings } from './sittings.ts';

const sitting = (id: string, state: 'IN_PROGRESS' | 'SUBMITTED', answeredCount: number) => ({
  id,
  state,
  answeredCount,
});

it('shows each sitting once, as it was told last', () => {
  const first = takeSittings([], [sitting('a', 'IN_PROGRESS', 0), sitting('b', 'IN_PROGRESS', 1)]);
  expect(takeSittings(first, [sitting('a', 'IN_PROGRESS', 2)])).toEqual([
    sitting('a', 'IN_PROGRESS', 2),
    sitting('b', 'IN_PROGRESS', 1),
  ]);
});

it('never puts back to work who has handed in', () => {
  const done = [sitting('a', 'SUBMITTED', 3)];
  expect(takeSittings(done, [sitting('a', 'IN_PROGRESS', 3)])).toEqual(done);
});
