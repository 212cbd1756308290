import { describe, expect, it } from 'vitest';
import { canvasScale, zoomedIn, zoomedOut } from './zoom.ts';

describe('zoom', () => {
  it('goes up and down the same steps and stops at both ends', () => {
    expect(zoomedIn(1)).toBe(1.25);
    expect(zoomedOut(zoomedIn(1))).toBe(1);
    expect(zoomedIn(4)).toBe(4);
    expect(zoomedOut(0.5)).toBe(0.5);
  });

  it('draws at the density of the screen until the canvas would be too large', () => {
    expect(canvasScale(600, 0.7, 2)).toBe(2);
    const scale = canvasScale(4_000, 0.7, 3);
    expect((4_000 * scale * (4_000 * scale)) / 0.7).toBeCloseTo(12_000_000);
  });
});
