import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedBoxes, placedLines, toPlace, type TextLine } from './page-geometry.ts';

const text = 'Tides rise twice a day.\nThe moon pulls the sea,\nand the sea follows.';
const lines: TextLine[] = text.split('\n').map((line, index) => {
  const start = text.indexOf(line);
  return {
    start,
    end: start + line.length,
    box: { x: 0.1, y: 0.1 + index * 0.05, width: 0.6, height: 0.04 },
  };
});
const words = { start: 0, text, aspectRatio: 0.7 };
const spanOf = (quote: string) => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
});

describe('markedBoxes', () => {
  it('marks whole lines where the quote has them whole, and nothing else', () => {
    const mark = spanOf('The moon pulls the sea,\nand the sea follows.');
    expect(markedBoxes(lines, mark, words)).toEqual([lines[1]!.box, lines[2]!.box]);
  });

  it('marks the part of a line that is quoted, at its place in the line', () => {
    const [box] = markedBoxes(lines, spanOf('twice a day.'), words);
    expect(box!.x).toBeGreaterThan(0.3);
    expect(box!.x + box!.width).toBeCloseTo(0.7);
  });

  it('does not cover the full stop before the quote, however wide the letters are', () => {
    // Where the full stop ends, in thousandths of the line, as Helvetica sets it.
    const cases = [
      ['Ill will still fill its little tin. WWW MOMMA MOWED.', 'WWW MOMMA MOWED.', 465],
      [
        'MAGMA WARMS MOUNTAINS. It is still liquid till it is lit.',
        'It is still liquid till it is lit.',
        580,
      ],
    ] as const;
    for (const [said, quote, stop] of cases) {
      const line = { start: 0, end: said.length, box: { x: 0, y: 0, width: 1, height: 0.01 } };
      const mark = { start: said.indexOf(quote), end: said.length };
      const [box] = markedBoxes([line], mark, { ...words, text: said });
      expect(box!.x * 1_000).toBeGreaterThan(stop);
      expect(box!.x * 1_000).toBeLessThan(stop + 40);
    }
  });

  it('counts from the other side where the line is read from right to left', () => {
    const arabic = 'القمر يجذب البحر';
    const line = { start: 0, end: arabic.length, box: { x: 0.2, y: 0.1, width: 0.6, height: 0.04 } };
    const [box] = markedBoxes([line], { start: 0, end: 5 }, { ...words, text: arabic });
    expect(box!.x + box!.width).toBeCloseTo(0.8);
  });

  it('never leaves the line, whatever is marked', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
        const mark = { start: Math.min(one, other), end: Math.max(one, other) };
        for (const box of markedBoxes(lines, mark, words)) {
          expect(box.x).toBeGreaterThanOrEqual(0.1 - 1e-9);
          expect(box.x + box.width).toBeLessThanOrEqual(0.7 + 1e-9);
          expect(box.width).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('placedLines', () => {
  it('keeps every letter of the lines and marks exactly the quoted ones', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
        const mark = { start: Math.min(one, other), end: Math.max(one, other) };
        const pieces = placedLines(lines, mark, words).map(({ pieces }) => pieces);
        const joined = (only: (marked: boolean) => boolean) =>
          pieces
            .map((line) =>
              line
                .filter(({ marked }) => only(marked))
                .map(({ text }) => text)
                .join(''),
            )
            .join('\n');
        expect(joined(() => true)).toBe(text);
        const quoted = text.slice(mark.start, mark.end).replaceAll('\n', '');
        expect(joined((marked) => marked).replaceAll('\n', '')).toBe(quoted);
      }),
    );
  });

  it('makes letters small enough for a line that is long and flat', () => {
    const [placed] = placedLines(lines, null, words);
    expect(placed!.letterSize * (lines[0]!.end - lines[0]!.start) * 0.5).toBeLessThanOrEqual(60 + 1e-9);
  });
});

describe('a paragraph of a slide, known as one box', () => {
  const paragraph = 'The moon pulls the sea and the sea follows. '.repeat(6).trim();
  const line = { start: 0, end: paragraph.length, box: { x: 0.1, y: 0.3, width: 0.8, height: 0.4 } };
  const slide = { start: 0, text: paragraph, aspectRatio: 16 / 9 };

  it('is written in several lines, in letters that fill the box', () => {
    const [placed] = placedLines([line], null, slide);
    expect(placed!.wraps).toBe(true);
    expect(placed!.letterSize).toBeGreaterThan(2);
  });

  it('is marked as a whole, since nobody knows where its words stand', () => {
    expect(markedBoxes([line], { start: 44, end: 87 }, slide)).toEqual([line.box]);
  });
});

describe('toPlace', () => {
  it('says places in percents, so that they hold at any zoom', () => {
    expect(toPlace({ x: 0.25, y: 0.5, width: 0.125, height: 0.01 })).toEqual({
      left: '25%',
      top: '50%',
      width: '12.5%',
      height: '1%',
    });
  });
});
