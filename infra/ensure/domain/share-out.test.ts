import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOut } from './share-out.ts';

it('puts every student in two different classes where there are two, and fills classes evenly', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 2, max: 9 }), (students, classrooms) => {
      const shares = shareOut({ students, classrooms });
      const sizes = Array.from({ length: classrooms }, () => 0);
      for (const share of shares) {
        expect(new Set(share).size).toBe(2);
        for (const place of share) sizes[place] = (sizes[place] ?? 0) + 1;
      }
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
    }),
  );
});

it('knows one class, and none', () => {
  expect(shareOut({ students: 2, classrooms: 1 })).toEqual([[0], [0]]);
  expect(shareOut({ students: 2, classrooms: 0 })).toEqual([[], []]);
});
