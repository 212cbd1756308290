import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentPage } from './document.ts';
import { sectionsOf } from './headings.ts';
import { cutPassages, passageSize } from './passages.ts';
import { countWords } from './sentences.ts';

const sentence = (words: number, mark: string) => `${`${mark} `.repeat(words - 1)}${mark}.`;
const pageOf = (text: string, page: number | null = null): DocumentPage => ({
  page,
  text,
  readBy: 'TEXT',
  sections: sectionsOf(text),
});

describe('cutPassages', () => {
  it('ends at sentence ends near 220 words and repeats about 40 words', () => {
    const text = Array.from({ length: 60 }, (_, index) => sentence(20, `Tide${index}`)).join(' ');
    const passages = cutPassages([pageOf(text)]);
    expect(passages.length).toBeGreaterThan(5);
    for (const [index, { text: words, start }] of passages.entries()) {
      expect(words).toMatch(/\.$/u);
      expect(countWords(words)).toBeLessThanOrEqual(260);
      const before = passages[index - 1];
      if (before) expect(countWords(text.slice(start, before.end))).toBe(40);
    }
    expect(countWords((passages[0] as { text: string }).text)).toBe(220);
  });

  it('leaves no small rest: it goes with the passage before', () => {
    const text = Array.from({ length: 12 }, () => sentence(20, 'tide')).join(' ');
    expect(cutPassages([pageOf(text)])).toHaveLength(1);
  });

  it('never crosses a heading and carries the path of headings', () => {
    const text = '# Pools\n\nOne.\n\n## Zones\n\nTwo.\n\n## Oxygen\n\nThree.\n';
    const found = cutPassages([pageOf(text)]).map(({ text: words, headings }) => [
      words,
      headings.join(' > '),
    ]);
    expect(found).toEqual([
      ['One.', 'Pools'],
      ['Two.', 'Pools > Zones'],
      ['Three.', 'Pools > Oxygen'],
    ]);
  });

  it('never crosses a page and numbers passages through the document', () => {
    const passages = cutPassages([pageOf('First page', 1), pageOf('', 2), pageOf('Third page', 3)]);
    expect(passages.map(({ page, ordinal, text }) => [page, ordinal, text])).toEqual([
      [1, 0, 'First page'],
      [3, 1, 'Third page'],
    ]);
  });

  it('keeps text letter for letter at its span and loses no word, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.lorem({ maxCount: 40, mode: 'sentences' }),
      fc.constantFrom('\n', '\n\n', '# Heading\n', '\r\n', '- item\n', '```\n', 'y'.repeat(5000), '. '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ').replace(/[\0\p{Surrogate}]/gu, ' ');
        const page = pageOf(text);
        const passages = cutPassages([page]);
        const covered = new Uint8Array(text.length);
        for (const passage of passages) {
          expect(passage.text).toBe(text.slice(passage.start, passage.end));
          expect(passage.text.length).toBeLessThanOrEqual(passageSize.charactersMax);
          const home = page.sections.find(({ start, end }) => start <= passage.start && passage.end <= end);
          expect(home?.headings).toEqual(passage.headings);
          covered.fill(1, passage.start, passage.end);
        }
        for (const { start, end } of page.sections) {
          for (let at = start; at < end; at += 1)
            if (/\S/u.test(text[at] as string)) expect(covered[at]).toBe(1);
        }
      }),
      { numRuns: 150 },
    );
  });
});
