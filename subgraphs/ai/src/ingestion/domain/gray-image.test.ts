import { describe, expect, it } from 'vitest';
import { isBlank, middleOf, turnImage } from './gray-image.ts';

const image = { width: 3, height: 2, data: new Uint8Array([1, 2, 3, 4, 5, 6]) };

describe('a gray picture', () => {
  it('is turned clockwise by quarters', () => {
    expect(turnImage(image, 1)).toEqual({ width: 2, height: 3, data: new Uint8Array([4, 1, 5, 2, 6, 3]) });
    expect(turnImage(image, 2)).toEqual({ width: 3, height: 2, data: new Uint8Array([6, 5, 4, 3, 2, 1]) });
    expect(turnImage(turnImage(image, 1), 3)).toEqual(image);
  });

  it('has a middle', () => {
    const wide = { width: 4, height: 2, data: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]) };
    expect(middleOf(wide, 0.5)).toEqual({ width: 2, height: 1, data: new Uint8Array([2, 3]) });
  });

  it('is blank when it is paper with specks, of whatever shade, and not when something is written', () => {
    const paper = new Uint8Array(100_000).fill(235).fill(225, 0, 40_000).fill(20, 50, 60);
    expect(isBlank({ width: 1_000, height: 100, data: paper })).toBe(true);
    expect(isBlank({ width: 1_000, height: 100, data: paper.fill(20, 500, 700) })).toBe(false);
  });
});
