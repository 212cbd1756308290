import { describe, expect, it } from 'vitest';
import { cutWindows } from './windows.ts';

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`);

describe('windows of a passage', () => {
  it('leaves a short text whole, with its punctuation', () => {
    expect(cutWindows('  (What is a limpet?) ')).toEqual(['What is a limpet?)']);
  });

  it('holds every word, none longer than 60 words, each sharing words with the next', () => {
    for (const count of [54, 55, 60, 110, 220, 1_000]) {
      const windows = cutWindows(words(count).join(' ')).map((window) => window.split(' '));
      expect(new Set(windows.flat())).toEqual(new Set(words(count)));
      for (const [i, window] of windows.entries()) {
        expect(window.length).toBeLessThanOrEqual(60);
        expect(window.length).toBeGreaterThan(20);
        if (i > 0) expect(windows[i - 1]).toContain(window[0]);
      }
    }
  });

  it('cuts scripts without spaces too', () => {
    const text = '火山は地下の溶けた岩が地表に出る場所です。'.repeat(30);
    const windows = cutWindows(text);
    expect(windows.length).toBeGreaterThan(3);
    for (const window of windows) expect(window.length).toBeLessThan(200);
  });

  it('gives nothing for a text without a word', () => {
    expect(cutWindows(' … — !! ')).toEqual([]);
    expect(cutWindows('')).toEqual([]);
  });
});
