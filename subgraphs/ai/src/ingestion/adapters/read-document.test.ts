import { describe, expect, it } from 'vitest';
import { encryptedPdf, pdfOf } from '../fixtures/pdf.ts';
import { createInlineScans } from '../fixtures/inline-scans.ts';
import { readDocument } from './read-document.ts';
import { readingLimits, type ReadingProgress } from './reading-limits.ts';

const read = (
  content: string | Uint8Array,
  limits = readingLimits,
  onProgress?: (p: ReadingProgress) => void,
) => readDocument(new Uint8Array(Buffer.from(content)), { limits, onProgress, scans: createInlineScans() });

describe('readDocument', () => {
  it('reads a PDF page by page, pages without text included, and tells how far it is', async () => {
    const told: ReadingProgress[] = [];
    const { pages, warnings } = await read(await pdfOf(['One.', '', 'Three.']), readingLimits, (progress) =>
      told.push(progress),
    );
    expect(pages.map(({ page, text }) => [page, text])).toEqual([
      [1, 'One.'],
      [2, ''],
      [3, 'Three.'],
    ]);
    expect(told.at(-1)).toEqual({ done: 3, total: 3 });
    expect(pages[0]).toMatchObject({ readBy: 'TEXT', size: { width: 400, height: 400 } });
    expect(warnings).toEqual([{ page: 2, kind: 'NO_TEXT', message: expect.stringContaining('Page 2') }]);
  });

  it('reads Markdown with its headings and text in UTF-16, without pages', async () => {
    const {
      pages: [markdown],
    } = await read('# Pools\n\nSeawater stays.\n');
    expect(markdown).toMatchObject({ page: null, text: '# Pools\n\nSeawater stays.\n' });
    expect(markdown?.sections).toMatchObject([{ headings: ['Pools'] }]);
    const {
      pages: [wide],
    } = await read(Buffer.from('\u{FEFF}Ebbe und Flut.', 'utf16le'));
    expect(wide?.text).toBe('Ebbe und Flut.');
  });

  it('takes a text that speaks of PDF for a text', async () => {
    const {
      pages: [page],
    } = await read('A PDF begins with %PDF-1.7 and a line end.');
    expect(page).toMatchObject({ page: null });
  });

  it.each([
    ['a damaged PDF', async () => '%PDF-1.7 not really', /damaged/u],
    ['an encrypted PDF', encryptedPdf, /encrypted/u],
    ['a PDF of blank pages', async () => pdfOf(['', '']), /No page of the PDF has words/u],
    ['an empty file', async () => '', /empty/u],
    [
      'a picture of a kind that is not read',
      async () => Buffer.from('4749463839610100010000000000', 'hex'),
      /image\/gif/u,
    ],
    ['text of unknown encoding', async () => Buffer.from('t\xe4glich', 'latin1'), /UTF-8/u],
  ])('refuses %s with one sentence', async (_name, make, problem) => {
    await expect(read(await make())).rejects.toMatchObject({
      name: 'UnreadableDocument',
      message: expect.stringMatching(problem),
    });
  });

  it('refuses what is larger than one document may be, by bytes, pages and characters', async () => {
    await expect(read('words', { ...readingLimits, bytesMax: 4 })).rejects.toThrow(/larger/u);
    await expect(read('words', { ...readingLimits, charactersMax: 4 })).rejects.toThrow(/characters/u);
    const pdf = await pdfOf(['One.', 'Two.']);
    await expect(read(pdf, { ...readingLimits, pagesMax: 1 })).rejects.toThrow(/2 pages/u);
    await expect(read(pdf, { ...readingLimits, charactersMax: 5 })).rejects.toThrow(/characters/u);
  });
});
