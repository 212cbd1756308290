import { describe, expect, it } from 'vitest';
import { isScan, isThin, saysMore } from './scanned-page.ts';

const paragraph = 'The moon pulls the sea and raises the water of the near side. '.repeat(3);
const picture = { covered: 0.95, shapes: 0 };
const nothing = { covered: 0, shapes: 3 };

describe('which pages are recognised', () => {
  it('are those without letters that show a picture, or draw letters as shapes', () => {
    expect(isScan('', picture)).toBe(true);
    expect(isScan('', { covered: 0, shapes: 400 })).toBe(true);
  });

  it('are those with a stamp or a page number on a picture, and those whose letters the file does not name', () => {
    expect(isScan('Page 3, scanned', picture)).toBe(true);
    expect(isScan('\u{E001}\u{E002}\u{E003} '.repeat(50), nothing)).toBe(true);
  });

  it('are not blank ones, titles, or text with a picture', () => {
    expect(isScan('', nothing)).toBe(false);
    expect(isScan('Chapter 1', nothing)).toBe(false);
    expect(isThin(paragraph)).toBe(false);
    expect(isScan(paragraph, picture)).toBe(false);
  });

  it('take what was recognised only where it says more than the text layer', () => {
    expect(saysMore('Page 3, scanned', 'Page 3, scanned')).toBe(false);
    expect(saysMore(paragraph, 'Page 3, scanned')).toBe(true);
    expect(saysMore('', '')).toBe(false);
  });
});
