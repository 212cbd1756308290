import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowAround } from './text-window.ts';

const span = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('windowAround', () => {
  it('always holds the whole mark', () => {
    fc.assert(
      fc.property(span(500_000), fc.integer({ min: 1_000, max: 20_000 }), (mark, length) => {
        const stretch = windowAround(mark, length);
        expect(stretch.start).toBeLessThanOrEqual(mark.start);
        expect(stretch.start + stretch.length).toBeGreaterThanOrEqual(mark.end);
      }),
    );
  });

  it('begins at the beginning where the mark is near it, or where there is none', () => {
    expect(windowAround({ start: 10, end: 40 }, 20_000)).toEqual({ start: 0, length: 20_000 });
    expect(windowAround(null, 20_000)).toEqual({ start: 0, length: 20_000 });
  });
});
