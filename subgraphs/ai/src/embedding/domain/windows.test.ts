import { describe, expect, it } from 'vitest';
import { cutWindows } from './windows.ts';

const sentence = (words: number, from = 0) =>
  `${Array.from({ length: words }, (_, i) => `W${from + i}`).join(' ')}.`;
const countWords = (window: string) => window.split(/\s+/).length;

describe('windows of a passage', () => {
  it('leaves a short text whole, with its punctuation', () => {
    expect(cutWindows('  (What is a limpet?) ')).toEqual(['(What is a limpet?)']);
  });

  it('puts each under its heading', () => {
    expect(cutWindows('Limpets graze. They have a foot.', 'Limpets')).toEqual([
      'Limpets: Limpets graze. They have a foot.',
    ]);
  });

  it('holds every word in whole sentences, few of them together', () => {
    const lengths = [5, 9, 12, 30, 4, 20, 20, 55, 3];
    const text = lengths.map((words, i) => sentence(words, 100 * i)).join(' ');
    const windows = cutWindows(text);
    expect(windows.join(' ')).toBe(text);
    for (const window of windows) {
      expect(window).toMatch(/\.$/);
      expect(countWords(window) <= 28 || window.split('.').length === 2).toBe(true);
    }
    expect(windows.length).toBeLessThan(lengths.length);
  });

  it('cuts a sentence that is longer than the model has learned on', () => {
    const windows = cutWindows(sentence(200));
    expect(windows.flatMap((window) => window.split(' '))).toHaveLength(200);
    for (const window of windows) expect(countWords(window)).toBeLessThanOrEqual(60);
  });

  it('cuts scripts without spaces too', () => {
    const text = '火山は地下の溶けた岩が地表に出る場所です。'.repeat(30);
    const windows = cutWindows(text);
    expect(windows.length).toBeGreaterThan(3);
    for (const window of windows) expect(window.length).toBeLessThan(200);
  });

  it('gives nothing for a text without a word', () => {
    expect(cutWindows(' … — !! ', 'A heading')).toEqual([]);
    expect(cutWindows('')).toEqual([]);
  });
});
