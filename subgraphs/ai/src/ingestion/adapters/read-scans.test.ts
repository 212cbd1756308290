import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { DocumentPage, TextLine } from '../domain/document.ts';
import { cutPassages } from '../domain/passages.ts';
import { createInlineScans } from '../fixtures/inline-scans.ts';
import { encodeGroup4, encodeJbig2 } from '../fixtures/fax.ts';
import {
  drawSheet,
  packedPdf,
  photoOnItsSide,
  scannedPdf,
  sheet,
  toBilevel,
  turnSheet,
} from '../fixtures/scans.ts';
import { readDocument } from './read-document.ts';

const tides = [
  'The moon pulls the sea and raises the water',
  'of the near side. Twice a day the tide comes',
  'in and leaves the pools of the shore behind.',
  'Crabs and snails wait there for the next flood.',
];
const bees = ['A hive of honey bees holds one queen.', 'Workers dance to tell where flowers are.'];
const wordsOf = (lines: string[]) => lines.join(' ').split(' ');

const read = (bytes: Uint8Array, scans = createInlineScans()) =>
  readDocument(new Uint8Array(bytes), { scans });

/** Share of the words that stand on the page. */
function found(words: string[], page: DocumentPage | undefined): number {
  const there = new Set(page?.text.split(/\s+/u));
  return words.filter((word) => there.has(word)).length / words.length;
}

/** Overlap of two boxes by what they cover together. */
function overlap(a: TextLine['box'], b: TextLine['box']): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const both = Math.max(0, across) * Math.max(0, down);
  return both / (a.width * a.height + b.width * b.height - both);
}

function expectLinesAt(
  page: DocumentPage | undefined,
  lines: string[],
  places: TextLine['box'][],
  least = 0.5,
) {
  expect(page?.lines?.map(({ start, end }) => page.text.slice(start, end))).toEqual(lines);
  for (const [index, place] of places.entries())
    expect(overlap(page?.lines?.[index]?.box ?? place, place)).toBeGreaterThan(least);
}

describe('reading scans', () => {
  it('reads a scanned PDF page by page: words, lines where they were drawn, and quotes cut from them', async () => {
    const [first, second] = [drawSheet(tides), drawSheet(bees)];
    const told: unknown[] = [];
    const scans = createInlineScans({ onProgress: (progress) => told.push(progress) });
    const { pages, language, warnings } = await read(await scannedPdf([first.canvas, second.canvas]), scans);
    expect(found(wordsOf(tides), pages[0])).toBeGreaterThanOrEqual(0.95);
    expect(found(wordsOf(bees), pages[1])).toBeGreaterThanOrEqual(0.95);
    expectLinesAt(pages[0], tides, first.places);
    expect(pages[0]).toMatchObject({ readBy: 'OCR', size: { width: 350, height: 250 } });
    expect(pages[0]?.confidence).toBeGreaterThan(0.85);
    expect(language).toBe('en');
    expect(warnings.map(({ page, kind }) => [page, kind])).toEqual([
      [1, 'READ_BY_OCR'],
      [2, 'READ_BY_OCR'],
    ]);
    expect(told).toEqual([
      { done: 1, total: 2, pages: 2 },
      { done: 2, total: 2, pages: 2 },
    ]);
    for (const { page, start, end, text } of cutPassages(pages))
      expect(pages[Number(page) - 1]?.text.slice(start, end)).toBe(text);
  });

  it('recognises only the pages of a mixed PDF that have no text layer, and says which', async () => {
    const layer = `${tides.slice(0, 2).join('\n')}\n${bees.join('\n')}`;
    const file = await scannedPdf([layer, drawSheet(bees).canvas, drawSheet([]).canvas, layer]);
    const admitted: number[] = [];
    const scans = createInlineScans({ admit: async (count) => void admitted.push(count) });
    const { pages, warnings } = await read(file, scans);
    expect(pages.map(({ readBy }) => readBy)).toEqual(['TEXT', 'OCR', 'TEXT', 'TEXT']);
    expect(found(wordsOf(bees), pages[1])).toBeGreaterThanOrEqual(0.95);
    expect(warnings.map(({ page, kind }) => [page, kind])).toEqual([
      [2, 'READ_BY_OCR'],
      [3, 'NO_TEXT'],
    ]);
    expect(admitted).toEqual([2]);
  });

  it.each([
    ['PNG', (sheetOf: ReturnType<typeof drawSheet>) => sheetOf.canvas.encodeSync('png')],
    ['JPEG', (sheetOf: ReturnType<typeof drawSheet>) => sheetOf.canvas.encodeSync('jpeg', 80)],
    ['WebP', (sheetOf: ReturnType<typeof drawSheet>) => sheetOf.canvas.encodeSync('webp', 80)],
    ['photo that EXIF turns', (sheetOf: ReturnType<typeof drawSheet>) => photoOnItsSide(sheetOf.canvas)],
  ])('reads a %s as one page', async (_name, encode) => {
    const drawn = drawSheet(tides);
    const { pages } = await read(encode(drawn));
    expect(pages.map(({ page, size }) => ({ page, size }))).toEqual([{ page: 1, size: sheet }]);
    expect(found(wordsOf(tides), pages[0])).toBeGreaterThanOrEqual(0.95);
    expectLinesAt(pages[0], tides, drawn.places);
  });

  // bees.jp2: the sheet as a PGM, by opj_compress -r 60 -I of Debian's libopenjp2-tools.
  it.each([
    ['CCITT group 4', 'CCITTFaxDecode', async () => encodeGroup4(toBilevel(drawSheet(bees).canvas))],
    ['JBIG2', 'JBIG2Decode', async () => encodeJbig2(toBilevel(drawSheet(bees).canvas))],
    ['JPEG 2000', 'JPXDecode', async () => readFile(new URL('../fixtures/bees.jp2', import.meta.url))],
  ] as const)('reads a scan that is packed as %s', async (_name, filter, pack) => {
    const { pages, warnings } = await read(await packedPdf(filter, await pack()));
    expect(found(wordsOf(bees), pages[0])).toBeGreaterThanOrEqual(0.95);
    expectLinesAt(pages[0], bees, drawSheet(bees).places);
    expect(warnings.map(({ kind }) => kind)).toEqual(['READ_BY_OCR']);
  });

  it('reads German with its umlauts once the page has told its language', async () => {
    const lines = [
      'Der Mond zieht das Meer an und hebt das Wasser',
      'der nahen Seite. Täglich zweimal kommt die Flut',
      'und lässt Tümpel an der Küste zurück, größer als zuvor.',
    ];
    const { pages, language } = await read(drawSheet(lines).canvas.encodeSync('png'));
    expect(language).toBe('de');
    expect(found(wordsOf(lines), pages[0])).toBeGreaterThanOrEqual(0.95);
  });

  it('reads Hindi in its own script, of which nobody had to tell it', async () => {
    const lines = [
      'चंद्रमा समुद्र के पानी को अपनी ओर खींचता है',
      'और दिन में दो बार ज्वार आता है।',
      'किनारे के कुंडों में केकड़े और घोंघे रहते हैं।',
    ];
    const drawn = drawSheet(lines);
    const { pages, language } = await read(drawn.canvas.encodeSync('png'));
    expect(language).toBe('hi');
    expect(found(wordsOf(lines), pages[0])).toBeGreaterThanOrEqual(0.95);
    expectLinesAt(pages[0], lines, drawn.places, 0.4);
  });

  it('reads what lies askew, and marks the lines where they lie', async () => {
    const { canvas } = drawSheet(tides);
    const { pages } = await read(turnSheet(canvas, 4).encodeSync('png'));
    expect(found(wordsOf(tides), pages[0])).toBeGreaterThanOrEqual(0.95);
    const [first, last] = [pages[0]?.lines?.[0]?.box, pages[0]?.lines?.at(-1)?.box];
    // Turned clockwise about the middle, the beginning of the upper line moves right, of the lower one left.
    expect(first?.x).toBeGreaterThan(50 / sheet.width);
    expect(last?.x).toBeLessThan(first?.x ?? 0);
  });

  it('reads what lies upside down or on its side, and marks the lines where they lie', async () => {
    const drawn = drawSheet(tides);
    const { pages } = await read(turnSheet(drawn.canvas, 180).encodeSync('png'));
    expect(found(wordsOf(tides), pages[0])).toBeGreaterThanOrEqual(0.95);
    const upsideDown = drawn.places.map(({ x, y, width, height }) => ({
      ...{ x: 1 - x - width, y: 1 - y - height },
      ...{ width, height },
    }));
    expectLinesAt(pages[0], tides, upsideDown);
  });
});
