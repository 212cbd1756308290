import { describe, expect, it } from 'vitest';
import { fromLayout, toLayout } from './layout.ts';

describe('the layout of a page', () => {
  it('gives lines back with their spans, and their places to a ten-thousandth of the page', () => {
    const line = { start: 3, end: 17, box: { x: 0.125, y: 0.3333, width: 0.5, height: 0.0212 } };
    const [back] = fromLayout(toLayout([line]));
    expect([back?.start, back?.end]).toEqual([3, 17]);
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(back?.box[side]).toBeCloseTo(line.box[side], 4);
  });

  it('cuts at the edge of the page what reaches beyond it', () => {
    const [back] = fromLayout(
      toLayout([{ start: 0, end: 1, box: { x: -0.1, y: 0.9, width: 0.3, height: 0.4 } }]),
    );
    expect(back?.box).toEqual({ x: 0, y: 0.9, width: 0.2, height: 0.1 });
  });
});
