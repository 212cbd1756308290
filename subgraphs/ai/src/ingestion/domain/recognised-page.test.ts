import { describe, expect, it } from 'vitest';
import { toRecognisedPage } from './recognised-page.ts';
import { parseRecognisedWords } from './recognised-words.ts';

/** A row of the engine's table: a word of a block and line at a place. */
const row = (
  text: string,
  [block, line]: [number, number],
  [x, y, width]: [number, number, number],
  more = {},
) => {
  const { height = 20, confidence = 95 } = more as { height?: number; confidence?: number };
  return ['5', '1', block, '1', line, '1', x, y, width, height, confidence, text].join('\t');
};
const page = (rows: string[], changes = {}) =>
  toRecognisedPage({
    ...{
      words: parseRecognisedWords(rows.join('\n')),
      width: 1000,
      height: 1000,
      skew: 0,
      turns: 0 as const,
    },
    ...changes,
  });

describe('the text of a recognised page', () => {
  it('has words apart, lines, and paragraphs where the gap is wide or the column another', () => {
    const { text, lines } = page([
      '4\t1\t1\t1\t1\t0\t0\t0\t0\t0\t-1\t',
      row('Tide', [1, 1], [100, 100, 50]),
      row('pools', [1, 1], [160, 100, 50]),
      row('stay.', [1, 2], [100, 130, 60]),
      row('Zones', [1, 3], [100, 190, 60]),
      row('Beside', [2, 1], [600, 100, 80]),
    ]);
    expect(text).toBe('Tide pools\nstay.\n\nZones\n\nBeside');
    expect(lines[0]?.box.width).toBeCloseTo(0.11);
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(/\n+/u));
  });

  it('lets a sentence go on over lines that the engine has put apart, but no title', () => {
    const long = 'The moon pulls the sea and raises the water of';
    expect(
      page([row(long, [1, 1], [100, 100, 700]), row('the near side.', [2, 1], [100, 145, 200])]).text,
    ).toBe(`${long}\nthe near side.`);
    expect(
      page([row(long, [1, 1], [100, 100, 700], { height: 40 }), row('Words.', [2, 1], [100, 150, 90])]).text,
    ).toBe(`${long}\n\nWords.`);
  });

  it('leaves out what is noise, and is as sure as its letters are', () => {
    const { text, confidence } = page([
      row('|', [1, 1], [10, 10, 5], { confidence: 12 }),
      row('tides', [2, 1], [100, 100, 60], { confidence: 90 }),
      row('sea', [2, 1], [170, 100, 60], { confidence: 50 }),
    ]);
    expect(text).toBe('tides sea');
    expect(confidence).toBeCloseTo((5 * 0.9 + 3 * 0.5) / 8);
  });

  it('marks lines where they lie on a page that was turned before it was read', () => {
    const rows = [row('tides', [1, 1], [100, 200, 300], { height: 50 })];
    const boxOf = (turns: 0 | 1 | 2 | 3) =>
      Object.values(page(rows, { turns }).lines[0]?.box ?? {}).map((part) => Math.round(part * 1000) / 1000);
    expect(boxOf(1)).toEqual([0.2, 0.6, 0.05, 0.3]);
    expect(boxOf(2)).toEqual([0.6, 0.75, 0.3, 0.05]);
    expect(boxOf(3)).toEqual([0.75, 0.1, 0.05, 0.3]);
  });

  it('says nothing where nothing was found', () => {
    expect(page([])).toEqual({ text: '', lines: [], confidence: 0 });
  });
});
