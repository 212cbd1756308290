import { expect, it } from 'vitest';
import { createRandom } from '../../load/domain/zipf.ts';
import { drawCycle, operations } from './visits.ts';

it('has everybody leave once, after coming, and is the same for the same seed', () => {
  const random = createRandom(7);
  const cycles = Array.from({ length: 200 }, () => drawCycle(random));
  for (const { visits, steps } of cycles)
    for (const visit of visits.keys()) {
      const own = steps.filter((step) => step.kind !== 'event' && step.visit === visit);
      expect(own.map(({ kind }) => kind)).toEqual(['comes', 'leaves']);
    }
  const again = createRandom(7);
  expect(Array.from({ length: 200 }, () => drawCycle(again))).toEqual(cycles);
});

it('has every operation over every transport, left in every way, within 200 cycles', () => {
  const random = createRandom(8);
  const visits = Array.from({ length: 200 }, () => drawCycle(random)).flatMap((cycle) => cycle.visits);
  const seen = new Set(
    visits.flatMap(({ transport, asks, leaves }) => asks.map((name) => `${transport} ${name} ${leaves}`)),
  );
  expect(seen.size).toBe(3 * Object.keys(operations).length * 4);
});
