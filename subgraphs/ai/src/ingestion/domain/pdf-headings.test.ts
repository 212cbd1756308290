import { describe, expect, it } from 'vitest';
import type { DrawnPage } from './pdf-headings.ts';
import { sectionsByHeight } from './pdf-headings.ts';

/** A page of lines, each with the height of its letters. */
function pageOf(lines: [text: string, height: number][]): DrawnPage {
  let at = 0;
  return {
    text: lines.map(([text]) => text).join('\n'),
    lines: lines.map(([text, height]) => {
      const start = at;
      at += text.length + 1;
      return { start, end: start + text.length, height };
    }),
  };
}
const outline = (pages: DrawnPage[]) =>
  sectionsByHeight(pages).map((sections, index) =>
    sections.map(({ headings, start, end }) => [
      headings.join(' > '),
      pages[index]?.text.slice(start, end).trim(),
    ]),
  );
const words = Array.from({ length: 8 }, (_, n): [string, number] => [`Words of line ${n} that go on.`, 10]);

describe('sectionsByHeight', () => {
  it('takes larger lines for headings, the largest for the highest, and carries them over pages', () => {
    const text = words.map(([line]) => line).join('\n');
    expect(
      outline([
        pageOf([['The sea and', 20], ['its shores', 20], ['Tides', 14], ...words]),
        pageOf([...words, ['Pools', 14], ...words]),
      ]),
    ).toEqual([
      [['The sea and its shores > Tides', text]],
      [
        ['The sea and its shores > Tides', text],
        ['The sea and its shores > Pools', text],
      ],
    ]);
  });

  it('takes no sentence, no single letter and no page of large letters for headings', () => {
    expect(outline([pageOf([['A', 30], ['This is said loudly.', 14], ...words])])[0]).toHaveLength(1);
    const mixed = words.map(([line], n): [string, number] => [line.slice(0, -1), n % 2 ? 10 : 13]);
    expect(outline([pageOf(mixed)])[0]?.map(([path]) => path)).toEqual(['']);
  });

  it('makes a page of headings alone one section, so that it is found', () => {
    expect(outline([pageOf([['Part two', 20]]), pageOf(words), pageOf(words)])[0]).toEqual([
      ['', 'Part two'],
    ]);
  });
});
